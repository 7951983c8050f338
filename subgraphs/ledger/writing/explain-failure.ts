import type { Ledger } from '../../ledger.ts';
import { columnOfField, type RowDraft, refuse } from '../checking/row-draft.ts';
import type { LedgerWork } from '../work.ts';

interface DatabaseFailure {
  code?: string;
  constraint?: string;
}

/** Somebody has changed a record between reading and writing it; read again, it may succeed. */
export class ChangedMeanwhile extends Error {
  readonly code = '40001';
}

/** Whether the same once more may succeed: two transactions were in each other's way. */
export function isTransient(error: unknown): boolean {
  return ['40001', '40P01'].includes((error as DatabaseFailure).code ?? '');
}

/** Whether the database refuses what a row says (a constraint, a value that does not fit), and not the statement as such. */
export function isAboutContent(error: unknown): boolean {
  return error instanceof ChangedMeanwhile || /^2[23]...$/.test((error as DatabaseFailure).code ?? '');
}

/** Whether somebody else has just made the same record. */
export function isMadeMeanwhile(error: unknown): boolean {
  return (error as DatabaseFailure).code === '23505';
}

const CODES: Readonly<Record<string, 'OVERLAP' | 'CONFLICT' | 'RULE'>> = {
  '23P01': 'OVERLAP',
  '23505': 'CONFLICT',
  '40001': 'CONFLICT',
  '23514': 'RULE',
};

/** Refuses the row that violates a constraint, with the department's sentence about it (约束说明). */
export function refuseByConstraint(work: LedgerWork, ledger: Ledger, draft: RowDraft, error: unknown): void {
  const { code = '', constraint = '' } = error as DatabaseFailure;
  const meaning = work.constraints[constraint];
  const kind = CODES[code] ?? 'RULE';
  if (meaning) refuse(draft, columnOf(ledger, meaning.field), kind, meaning.message);
  else if (code === '23503' && constraint.includes('division_code'))
    refuse(draft, ledger.place, 'UNKNOWN_DIVISION', '没有这个行政区划代码。', '请从模板“行政区划”表中选择。');
  else {
    const [message, suggestion] = UNEXPLAINED[kind];
    refuse(draft, null, kind, message, suggestion);
  }
}

const UNEXPLAINED = {
  CONFLICT: ['这条记录刚被其他人登记或修改过。', '请稍后重新导入这一行。'],
  OVERLAP: ['与已登记的记录时间重叠。', '请核对起止日期,先结束前一段再登记新的。'],
  RULE: ['这一行的内容前后不符,无法登记。', '请核对日期先后、数值范围和文字长度。'],
} as const;

/** The column of a constraint's field; a property is put right in the column that fills it. */
function columnOf(ledger: Ledger, field: string): string | null {
  const column = columnOfField(ledger, field);
  if (column) return column;
  const property = field.split('.').at(-1) as string;
  const fills = ledger.targets.map(({ fill }) => fill[property]);
  return fills.find((fill): fill is string => typeof fill === 'string') ?? null;
}
