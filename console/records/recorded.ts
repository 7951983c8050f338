/** A data item that was seen (数据项). */
export interface SeenField {
  readonly name: string;
  readonly term: string;
  readonly isMasked: boolean;
}

/** Data items of one type of one department. */
export interface SeenData {
  readonly department: string;
  readonly type: string;
  readonly typeTerm: string;
  readonly fields: readonly SeenField[];
}

/** A data item that was refused, and the code why. */
export interface Denied {
  readonly coordinate: string;
  readonly term: string;
  readonly code: string;
}

/** A seal (封印) and who witnessed it. */
export interface SealShown {
  readonly number: number;
  readonly at: string;
  readonly size: number;
  readonly root: string;
  readonly hash: string;
  readonly keyId?: string;
  readonly cosignatures: ReadonlyArray<{ readonly department: string; readonly keyId?: string; readonly at?: string }>;
}

/** A page of a list. */
export interface Connection<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** A processing record in the list. */
export interface RecordLine {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly name: string | null;
  readonly viewerId: string | null;
  readonly department: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly result: string;
  readonly code: string | null;
  readonly asked: readonly string[];
  readonly groups: ReadonlyArray<{ readonly department: string; readonly childIds: readonly string[] }>;
  readonly denied: ReadonlyArray<{ readonly coordinate: string }>;
  readonly departments: ReadonlyArray<{ readonly department: string; readonly status: string }>;
}

/** A processing record with everything in it. */
export interface RecordWhole extends Omit<RecordLine, 'groups' | 'denied' | 'departments'> {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly operation: string;
  readonly document: string | null;
  readonly division: { readonly code: string } | null;
  readonly assurance: number | null;
  readonly ground: { readonly kind: string; readonly number: string; readonly childId: string } | null;
  readonly groups: ReadonlyArray<{
    readonly department: string;
    readonly childIds: readonly string[];
    readonly data: readonly SeenData[];
  }>;
  readonly rows: ReadonlyArray<{ readonly type: string; readonly count: number }>;
  readonly denied: readonly Denied[];
  readonly departments: ReadonlyArray<{
    readonly department: string;
    readonly status: string;
    readonly receipts: readonly string[];
    readonly lost: number;
  }>;
  readonly policyVersion: string | null;
  readonly agreements: readonly string[];
  readonly acts: readonly string[];
  readonly milliseconds: number;
  readonly detail: string | null;
  readonly sealedBy: SealShown | null;
}

/** How many different children a record names as seen. */
export function childCount({ groups }: Pick<RecordLine, 'groups'>): number {
  return new Set(groups.flatMap(({ childIds }) => childIds)).size;
}
