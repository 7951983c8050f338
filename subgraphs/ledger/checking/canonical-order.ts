import type { Ledger } from '../../ledger.ts';
import type { RowOutcome, TableRow } from '../row.ts';

/** PLACEHOLDER until its owner writes it: all rows in canonical order; `settled` has those that need no processing (REPEATED, SAME_KEY_TWICE). */
export function canonicalOrder(
  _ledger: Ledger,
  rows: readonly TableRow[],
): { ordered: TableRow[]; settled: Map<TableRow, RowOutcome> } {
  return { ordered: [...rows], settled: new Map() };
}
