import type { LedgerRow } from '../../ledger.ts';

/** What a row says in a column, as text; null: nothing, or the file does not have it. */
export function said(row: LedgerRow, column: string): string | null {
  const value = row[column];
  return value === undefined || value === null ? null : String(value);
}

/** Whether the file has the column, so that its empty cell means something. */
export function isAsked(row: LedgerRow, ...columns: string[]): boolean {
  return columns.every((column) => row[column] !== undefined);
}
