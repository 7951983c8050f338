import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgers } from '../../../subgraphs/civil-affairs/ledgers/index.ts';
import { aLedgerCounty, type LedgerCounty, told } from './ledger-county.ts';

let county: LedgerCounty;
beforeAll(async () => {
  county = await aLedgerCounty({ seed: 1, children: 300 });
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
