import type { Cell } from '../ledger-column.ts';
import type { RowProblem } from '../ledger-problem.ts';

/** A row of a file under the ledger's columns (表格行); a column that the file does not have is missing. */
export interface TableRow {
  sheet: string;
  /** As Excel numbers it, from 1. */
  row: number;
  isHidden: boolean;
  cells: Readonly<Record<string, Cell>>;
}

/** A file that has been opened: what is worth telling about it, and its rows. */
export interface OpenedTable {
  format: 'XLSX' | 'XLS' | 'CSV';
  /** CSV: how its bytes were read. */
  encoding: 'UTF-8' | 'GB18030' | null;
  rows(): AsyncIterable<TableRow>;
  /** Chinese sentences: hidden rows and sheets, columns that were not used. Complete once the rows have been read. */
  notes: readonly string[];
  /** Per sheet: which heading stood for which column (`column` → letter), for the result workbook. */
  headings: readonly { sheet: string; headerRow: number; letters: Readonly<Record<string, string>> }[];
}

/**
 * What became, or would become, of a row: a new record, a changed one, nothing to change, the same row once more in the file,
 * not taken, or waiting for a data steward.
 */
export const ROW_STATES = ['NEW', 'CHANGED', 'SAME', 'REPEATED', 'REFUSED', 'REVIEW'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** The outcome of a row (一行的结果). */
export interface RowOutcome {
  sheet: string;
  row: number;
  state: RowState;
  problems: readonly RowProblem[];
  /** The child it is about, when that is certain. */
  childId: string | null;
}
