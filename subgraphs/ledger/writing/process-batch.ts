import type { Ledger } from '../../ledger.ts';
import type { RowOutcome, TableRow } from '../row.ts';
import type { LedgerWork } from '../work.ts';

/** PLACEHOLDER until its owner writes it: one outcome a row, in the order of the rows. */
export async function processBatch(
  _work: LedgerWork,
  _ledger: Ledger,
  _rows: readonly TableRow[],
  _mode: 'CHECK' | 'WRITE',
): Promise<RowOutcome[]> {
  throw new Error('not there yet');
}
