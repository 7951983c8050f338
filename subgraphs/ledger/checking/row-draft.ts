import type { Ledger, LedgerValue } from '../../ledger.ts';
import type { ProblemCode, RowProblem } from '../../ledger-problem.ts';
import type { RowOutcome, RowState, TableRow } from '../row.ts';

/** A row on its way through the checks (待办行): what it says, and what has been found out about it. */
export interface RowDraft {
  /** Its place in the batch. */
  ordinal: number;
  table: TableRow;
  /** By column; missing: not in the file, masked or unreadable. */
  values: Record<string, LedgerValue>;
  problems: RowProblem[];
  /** It waits for a data steward. */
  isReview: boolean;
  childId: string | null;
  /** The department has nothing of this child yet, as far as one has seen. */
  isNewChild: boolean;
  /** The ids that its REFERENCE columns lead to. */
  references: Record<string, number | string>;
}

/** A row against which nothing has been found so far. */
export const isOpen = ({ problems }: RowDraft): boolean => problems.length === 0;

/** Notes what is wrong with a row; a column keeps its first problem. */
export function refuse(
  draft: RowDraft,
  column: string | null,
  code: ProblemCode,
  message: string,
  suggestion: string | null = null,
): void {
  if (column !== null && draft.problems.some((problem) => problem.column === column)) return;
  draft.problems.push({ column, code, message, suggestion });
}

/** The outcome of a row; `state` is what it would be without problems. */
export function outcomeOf(draft: RowDraft, state: RowState): RowOutcome {
  const { table, problems, isReview } = draft;
  const found = isReview ? 'REVIEW' : problems.length > 0 ? 'REFUSED' : state;
  const childId = isReview || found === 'REFUSED' ? null : draft.childId;
  return { sheet: table.sheet, row: table.row, state: found, problems, childId };
}

/** The column that a problem found by `check.ts` is about: `input.name` is `name`. */
export function columnOfField(ledger: Ledger, field: string): string | null {
  const path = field.replace(/^input\./, '');
  const parts = path.split('.');
  return [path, parts[0], parts.at(-1)].find((name) => name !== undefined && name in ledger.columns) ?? null;
}

/** The value of a column that says something; else null. */
export function said(draft: RowDraft, column: string | null | undefined): string | null {
  const value = column ? draft.values[column] : null;
  return value === undefined || value === null || value === '' ? null : String(value);
}
