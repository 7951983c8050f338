import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgers } from '../../../subgraphs/education/ledgers/index.ts';
import { told } from '../../ledgers/told-desk.ts';
import { aLedgerDistrict, type LedgerDistrict } from './ledger-district.ts';

let district: LedgerDistrict;
beforeAll(async () => {
  district = await aLedgerDistrict({ seed: 1, children: 300 });
});
afterAll(() => district[Symbol.asyncDispose]());

test.each(ledgers.map((ledger) => [ledger.title, ledger] as const))(
  'an export of %s brought back changes nothing',
  async (_, ledger) => {
    const rows = await district.exported(ledger);
    expect(rows.length).toBeGreaterThan(0);
    const outcomes = told(await district.write(ledger, rows));
    expect(outcomes.filter((outcome) => outcome !== 'SAME').slice(0, 3)).toEqual([]);
  },
);
