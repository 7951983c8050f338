/** 父亲、母亲: the two parents that a row of the children's ledger has columns for; others stand in the parents' ledger. */
export interface ParentOfRow {
  prefix: 'father' | 'mother';
  relation: 'FATHER' | 'MOTHER';
  /** As the headings say it. */
  term: string;
}

export const PARENTS: readonly ParentOfRow[] = [
  { prefix: 'father', relation: 'FATHER', term: '父亲' },
  { prefix: 'mother', relation: 'MOTHER', term: '母亲' },
];

/** What a row says of a parent. */
export type ParentColumn =
  | 'Name'
  | 'Phone'
  | 'Status'
  | 'StatusSince'
  | 'WorkPlace'
  | 'Occupation'
  | 'Employer'
  | 'WorkFrom';

/** The column of a parent: `fatherWorkPlace`. */
export const parentColumn = (prefix: ParentOfRow['prefix'], column: ParentColumn): string => `${prefix}${column}`;
