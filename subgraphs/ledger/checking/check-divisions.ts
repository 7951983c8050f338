import { isWithin } from '../../../schema/division-code.ts';
import type { Ledger } from '../../ledger.ts';
import type { LedgerWork } from '../work.ts';
import { isOpen, type RowDraft, refuse, said } from './row-draft.ts';
import { runSql } from './run-sql.ts';

const UNKNOWN = '没有这个行政区划代码。';
const OUTSIDE = '这一行的所在地不在您的辖区内,没有导入。';
const ASK_THERE = '请核对行政区划代码;不属于本辖区的,请由所在地的部门导入。';

/** Codes that exist, by database; a code that is known stays known. */
const known = new WeakMap<object, Map<string, string>>();

/** Divisions that do not exist or are of another level, and rows that lie outside the importer's area (区划与辖区). */
export async function checkDivisions(work: LedgerWork, ledger: Ledger, drafts: readonly RowDraft[]): Promise<void> {
  const columns = Object.entries(ledger.columns).filter(([, { kind }]) => kind === 'DIVISION');
  const codes = columns.flatMap(([name]) => drafts.flatMap((draft) => said(draft, name) ?? []));
  const levels = await levelsOf(work, codes);
  for (const draft of drafts) {
    for (const [name, column] of columns) {
      const code = said(draft, name);
      if (code === null) continue;
      const level = levels.get(code);
      if (!level) refuse(draft, name, 'UNKNOWN_DIVISION', UNKNOWN, '请从模板“行政区划”表中选择。');
      else if (column.levels?.length && !column.levels.includes(level))
        refuse(draft, name, 'WRONG_DIVISION_LEVEL', '行政区划的级别不符。', '请从模板“行政区划”表中选择。');
    }
    refuseOutside(draft, ledger.place, said(draft, ledger.place), work);
  }
}

/** Refuses a row in a division outside the importer's area; nothing else is then looked up for it. */
export function refuseOutside(draft: RowDraft, column: string | null, code: string | null, work: LedgerWork): void {
  if (code !== null && isOpen(draft) && !isWithin(code, work.viewer.division))
    refuse(draft, column, 'OUTSIDE_AREA', OUTSIDE, ASK_THERE);
}

async function levelsOf({ em }: LedgerWork, codes: readonly string[]): Promise<Map<string, string>> {
  const levels = known.get(em.getDriver()) ?? new Map<string, string>();
  known.set(em.getDriver(), levels);
  const asked = [...new Set(codes)].filter((code) => !levels.has(code));
  if (asked.length === 0) return levels;
  const rows = await runSql<{ code: string; level: string }>(
    em,
    'select code, level from known_division where code in (select jsonb_array_elements_text($1::jsonb))',
    [JSON.stringify(asked)],
  );
  for (const { code, level } of rows) levels.set(code, level);
  return levels;
}
