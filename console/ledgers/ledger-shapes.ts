import type { LedgerInfo } from '../../subgraphs/ledger/door.ts';

export type { ImportInfo, ImportRow, LedgerInfo, ReviewInfo } from '../../subgraphs/ledger/door.ts';

/** The ledgers of a department, as `GET /ledgers` tells them. */
export interface DepartmentLedgers {
  readonly department: string;
  /** 部门名称 */
  readonly term: string;
  /** False: the department does not answer at the moment. */
  readonly isAvailable: boolean;
  readonly ledgers: readonly LedgerInfo[];
}

/** `CIVIL_AFFAIRS`, as sessions name departments, for `civil-affairs`, as addresses do. */
export function departmentCode(department: string): string {
  return department.replaceAll('-', '_').toUpperCase();
}

/** `civil-affairs` for `CIVIL_AFFAIRS`. */
export function departmentFolder(code: string): string {
  return code.replaceAll('_', '-').toLowerCase();
}
