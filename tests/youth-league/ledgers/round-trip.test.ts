import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgers } from '../../../subgraphs/youth-league/ledgers/index.ts';
import { refill, sortedExport } from '../../ledgers/refilled.ts';
import { openToldDesk, type ToldDesk } from '../../ledgers/told-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk('youth-league', { seed: 1, children: 400 });
});
afterAll(() => desk[Symbol.asyncDispose]());

test.each(ledgers.map((ledger) => [ledger.title, ledger] as const))(
  'an export of %s brought back changes nothing',
  async (_, ledger) => {
    const rows = await desk.exported(ledger);
    expect(rows.length).toBeGreaterThan(0);
    const told = await desk.told(ledger, rows);
    expect(told.filter((each) => each !== 'SAME').slice(0, 3)).toEqual([]);
  },
);

test('an empty department filled from the exports has the same exports', async () => {
  await using empty = await openToldDesk('youth-league');
  expect(await refill(desk, empty, ledgers, ['known_division'])).toEqual([]);
  for (const ledger of ledgers) expect(await sortedExport(empty, ledger)).toEqual(await sortedExport(desk, ledger));
});
