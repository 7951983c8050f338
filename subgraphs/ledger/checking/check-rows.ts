import type { Ledger } from '../../ledger.ts';
import type { TableRow } from '../row.ts';
import type { LedgerWork } from '../work.ts';
import { checkDivisions } from './check-divisions.ts';
import { findChildren } from './find-children.ts';
import { findReferences } from './find-references.ts';
import { parseRow } from './parse-row.ts';
import type { RowDraft } from './row-draft.ts';

/** Everything that can be found out about rows before their records are looked at, a few statements for all of them (逐行检查). */
export async function checkRows(
  work: LedgerWork,
  ledger: Ledger,
  rows: readonly TableRow[],
  mode: 'CHECK' | 'WRITE',
): Promise<RowDraft[]> {
  const drafts = rows.map((row, ordinal) => parseRow(ledger, row, ordinal, work.today));
  await checkDivisions(work, ledger, drafts);
  await findReferences(work, ledger, drafts);
  await findChildren(work, ledger, drafts, mode);
  return drafts;
}
