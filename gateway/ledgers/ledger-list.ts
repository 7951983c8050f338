import type { DepartmentTerm } from '../../schema/access/denial-error.ts';
import { departmentCode } from '../../schema/access/viewer.ts';
import type { LedgerInfo } from '../../subgraphs/ledger/door.ts';
import { DepartmentUnavailable } from '../department.ts';
import { withTimeLimit } from '../time-limit.ts';
import { askLedger, type LedgerDepartment } from './ledger-department.ts';
import type { LedgerTrace } from './ledger-trace.ts';

/** The ledgers of a department, as far as the viewer may import or export them. */
export interface DepartmentLedgers {
  department: string;
  /** 部门名称 */
  term: string;
  /** False: the department does not answer at the moment. */
  isAvailable: boolean;
  ledgers: readonly LedgerInfo[];
}

/** A list of what there is need not wait for a department as long as a file does. */
const PATIENCE_MS = 5_000;

/** The ledgers of all departments (台账目录); one that is down is marked, and costs no other. */
export async function ledgerList(
  departments: Iterable<LedgerDepartment>,
  termOf: DepartmentTerm,
  trace: LedgerTrace,
): Promise<{ departments: DepartmentLedgers[] }> {
  const asked = [...departments].map(async (department): Promise<DepartmentLedgers> => {
    const { name } = department;
    const ledgers = await ledgersOf(department, trace);
    const term = termOf(departmentCode(name));
    return { department: name, term, isAvailable: ledgers !== null, ledgers: ledgers ?? [] };
  });
  return { departments: await Promise.all(asked) };
}

/** Null: the department does not answer. One that refuses has none for the viewer. */
async function ledgersOf(department: LedgerDepartment, trace: LedgerTrace): Promise<LedgerInfo[] | null> {
  try {
    const asked = askLedger(department, { command: 'LEDGERS' }, trace);
    const reply = await withTimeLimit(asked, PATIENCE_MS, () => new DepartmentUnavailable(department.name, 'timeout'));
    return reply.kind === 'JSON' && Array.isArray(reply.json) ? (reply.json as LedgerInfo[]) : [];
  } catch (error) {
    if (error instanceof DepartmentUnavailable) return null;
    throw error;
  }
}
