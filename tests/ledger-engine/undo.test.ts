import { afterEach, beforeEach, expect, test } from 'vitest';
import { processBatch } from '../../subgraphs/ledger/writing/process-batch.ts';
import { undoImport } from '../../subgraphs/ledger/writing/undo-import.ts';
import type { Ledger } from '../../subgraphs/ledger.ts';
import { type Cells, type LedgerDesk, openLedgerDesk, tableRows } from '../ledger-desk.ts';
import { content } from './digest.ts';
import { children, guardianships } from './ledgers.ts';
import { childRow, guardianRow } from './people.ts';
import { knowDivisions } from './place.ts';

let desk: LedgerDesk;
beforeEach(async () => {
  desk = await openLedgerDesk('civil-affairs');
  await knowDivisions(desk);
});
afterEach(() => desk?.[Symbol.asyncDispose]());

/** Writes rows as an import that can be undone, each in a batch of its own. */
async function imported(ledger: Ledger, rows: readonly Cells[]): Promise<number> {
  const [made] = await desk.sql<{ id: string }>(
    `insert into ledger.import (ledger, file_name, sm3, state, importer, importer_name, division_code, session)
     values ($1, 'a.xlsx', md5(random()::text) || md5(random()::text), 'WRITING', 'x', 'x', '99', '{}') returning id`,
    [ledger.name],
  );
  const id = Number(made?.id);
  for (const row of tableRows(rows))
    await desk.work(ledger, (work) => processBatch(work, ledger, [row], 'WRITE'), undefined, id);
  return id;
}

const undo = (id: number) => desk.work(children, (work) => undoImport(work, id), undefined, id);

test('what an import has made and changed is exactly as before', async () => {
  await desk.write(children, [childRow(1), childRow(2)]);
  await desk.write(guardianships, [guardianRow(1, '2020-01-01')]);
  const before = await content(desk);
  const first = await imported(children, [childRow(1, { address: '新址', phone: '10011112222' }), childRow(3)]);
  const second = await imported(guardianships, [guardianRow(1, '2023-01-01'), guardianRow(1, '2022-01-01')]);
  expect(await undo(second)).toMatchObject({ undone: 3, touched: 0, children: [expect.any(String)] });
  expect(await undo(first)).toMatchObject({ undone: 2, touched: 0 });
  expect(await content(desk)).toEqual(before);
});

test('an import of which somebody has changed a record since stays whole', async () => {
  const first = await imported(children, [childRow(1), childRow(2)]);
  await desk.write(children, [childRow(2, { address: '后来改的' })]);
  const before = await content(desk);
  expect(await undo(first)).toEqual({ undone: 0, touched: 1, children: [] });
  expect(await content(desk)).toEqual(before);
});

test('a record on which something later was built stays, and with it the import', async () => {
  const first = await imported(children, [childRow(1)]);
  await desk.write(guardianships, [guardianRow(1, '2020-01-01')]);
  expect(await undo(first)).toEqual({ undone: 0, touched: 1, children: [] });
  expect(await desk.sql('select from registered_child')).toHaveLength(1);
});
