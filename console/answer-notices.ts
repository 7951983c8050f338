/** One field that an answer does not hold, or holds masked. */
export interface NotedField {
  /** The way to it from the root, for instance `children.nodes.nationalId`. */
  readonly path: string;
  /** `Type.field`, when the hub says which. */
  readonly coordinate?: string;
}

/** Why fields are missing from an answer, in a sentence that says what to do, and which fields they are. */
export interface Notice {
  /** The code of the department that the data are of; undefined: the request as a whole. */
  readonly owner?: string;
  /** The stable code of the reason, when the hub says which. */
  readonly code?: string;
  readonly sentence: string;
  readonly fields: readonly NotedField[];
}

/** An error as the hub sends it. */
export interface HubError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The errors of an answer with one notice a reason: fields denied for the same reason by the same department stand together. */
export function noticesOf(errors: readonly HubError[] = []): Notice[] {
  const notices = new Map<string, Notice & { fields: NotedField[] }>();
  for (const { message, path, extensions = {} } of errors) {
    const owner = text(extensions.owner);
    const code = text(extensions.code);
    const key = `${owner} ${message}`;
    const notice = notices.get(key) ?? {
      ...(owner ? { owner } : {}),
      ...(code ? { code } : {}),
      sentence: message,
      fields: [],
    };
    notices.set(key, notice);
    const field = notedField(extensions, path);
    if (field && !notice.fields.some((other) => other.path === field.path)) notice.fields.push(field);
  }
  return [...notices.values()];
}

/** What the hub says of a field that some rows have and others do not, in `extensions.partly`. */
export interface PartlyTold {
  readonly coordinate: string;
  readonly owner: string | null;
  readonly code: string;
  readonly message: string;
  readonly withheldOf: 'UNDER_14' | 'OTHER_AREAS' | 'OTHER_CHILDREN';
  /** The only child that it is told of. */
  readonly childId?: string;
  readonly isMasked: boolean;
}

/** What is told of some rows only (部分提供), one notice a reason. */
export function noticesOfPart(partly: readonly PartlyTold[]): Notice[] {
  return noticesOf(
    partly.map(({ message, coordinate, ...why }) => ({
      message,
      extensions: { ...why, coordinate, field: coordinate },
    })),
  );
}

/** How long to wait, from the header `retry-after` in seconds; null when the answer does not ask for it. */
export function waitSentence(retryAfter: string | null): string | null {
  const seconds = Number(retryAfter ?? Number.NaN);
  if (!Number.isFinite(seconds) || seconds <= 0) return null;
  return seconds <= 90 ? `请等待 ${Math.ceil(seconds)} 秒后再试。` : `请等待约 ${Math.ceil(seconds / 60)} 分钟后再试。`;
}

function notedField(extensions: Readonly<Record<string, unknown>>, path: HubError['path']): NotedField | undefined {
  const coordinate = text(extensions.coordinate);
  const own = text(extensions.field) ?? path?.filter((key) => typeof key === 'string').join('.');
  return own ? { path: own, ...(coordinate ? { coordinate } : {}) } : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
