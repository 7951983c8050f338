import type { FieldKind, InputField } from './described.ts';
import type { ActLine } from './list/act-line.ts';

/** What a form asks (表单的安排): whom or what it is about, what at once, what under 更多. */
export interface FormPlan {
  /** The field that the chosen child, or the chosen place, goes into. */
  readonly subject: InputField | null;
  readonly first: readonly InputField[];
  readonly more: readonly InputField[];
  readonly hasVersion: boolean;
}

const CHILD_KINDS: ReadonlySet<FieldKind> = new Set(['CHILD', 'NAMED_CHILD']);
/** Where the data come from is the department's own entry, unless a ledger says otherwise. */
const NEVER_ASKED = new Set(['source']);

/** How a form is laid out, from what the catalogue describes and what the list of acts says. */
export function planOf(line: ActLine, fields: readonly InputField[]): FormPlan {
  const subject = subjectOf(line, fields);
  const hidden = new Set(line.hidden ?? []);
  const asked = fields.filter(
    (field) => field !== subject && field.kind !== 'VERSION' && !NEVER_ASKED.has(field.name) && !hidden.has(field.name),
  );
  const { first: names } = line;
  const isFirst = (field: InputField) => !names || field.isRequired || names.includes(field.name);
  const order = (field: InputField) => {
    const at = names?.indexOf(field.name) ?? -1;
    return at < 0 ? fields.length : at;
  };
  return {
    subject,
    first: asked.filter(isFirst).toSorted((one, other) => (names ? order(one) - order(other) : 0)),
    more: asked.filter((field) => !isFirst(field)),
    hasVersion: fields.some(({ kind }) => kind === 'VERSION'),
  };
}

function subjectOf(line: ActLine, fields: readonly InputField[]): InputField | null {
  if (line.isOfChild) return fields.find(({ kind }) => CHILD_KINDS.has(kind)) ?? null;
  if (!line.showsPresent) return null;
  return fields.find(({ kind, isRequired }) => kind === 'RECORD' && isRequired) ?? null;
}

/** Whether a day lies in the past or is today; other days may lie ahead. */
export function isPastDay({ ahead }: Pick<ActLine, 'ahead'>, { name, isRequired }: InputField): boolean {
  if (ahead?.includes(name) || /dueOn$|DueOn$|^startsOn$/.test(name)) return false;
  return name !== 'until' || isRequired;
}
