import type { LedgerWork } from '../work.ts';

/** PLACEHOLDER until its owner writes it: takes back what an import wrote; `touched` records that were changed since: then nothing is. */
export async function undoImport(
  _work: LedgerWork,
  _importId: number,
): Promise<{ undone: number; touched: number; children: readonly string[] }> {
  throw new Error('not there yet');
}
