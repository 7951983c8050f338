import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgers } from '../../../subgraphs/civil-affairs/ledgers/index.ts';
import type { Cells } from '../../ledger-desk.ts';
import { told } from '../../ledgers/told-desk.ts';
import { aLedgerCounty, type LedgerCounty } from './ledger-county.ts';

let county: LedgerCounty;
beforeAll(async () => {
  county = await aLedgerCounty({ seed: 1, children: 100 });
});
afterAll(() => county[Symbol.asyncDispose]());

test.each(ledgers.map((ledger) => [ledger.title, ledger] as const))(
  'an export of %s brought back changes nothing',
  async (_, ledger) => {
    const rows = await county.exported(ledger);
    expect(rows.length).toBeGreaterThan(0);
    const outcomes = told(await county.write(ledger, rows));
    expect(outcomes.filter((outcome) => outcome !== 'SAME').slice(0, 3)).toEqual([]);
  },
);

test('a county that knows its divisions alone is told in full by the ledgers, in their order', async () => {
  await using other = await aLedgerCounty(null);
  for (const table of ['known_division', 'division']) {
    const rows = await county.sql(`select to_jsonb(t) as row from "${table}" t order by length(code)`);
    await other.sql(`insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`, [
      JSON.stringify(rows.map(({ row }) => row)),
    ]);
  }
  for (const ledger of ledgers) {
    const rows = withoutIds(await county.exported(ledger));
    const outcomes = told(await other.write(ledger, rows));
    expect([ledger.name, outcomes.filter((outcome) => typeof outcome !== 'string').slice(0, 3)]).toEqual([
      ledger.name,
      [],
    ]);
  }
  for (const ledger of ledgers) {
    const [mine, theirs] = [await county.exported(ledger), await other.exported(ledger)].map(asTexts);
    expect([ledger.name, theirs]).toEqual([ledger.name, mine]);
  }
}, 120_000);

/** As somebody fills them in who has never seen an export: children with a number, who need no steward. */
function withoutIds(rows: readonly Cells[]): Cells[] {
  const numbered = rows.filter(({ childId }) => !String(childId).startsWith('T-'));
  return numbered.map((row) => ('childId' in row ? { ...row, childId: null } : row));
}

const asTexts = (rows: readonly Cells[]): string[] =>
  withoutIds(rows)
    .map((row) => JSON.stringify(row))
    .sort();
