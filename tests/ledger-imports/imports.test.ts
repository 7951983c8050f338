import { expect, test } from 'vitest';
import type { TestDatabase } from '../databases.ts';
import { startDepartment } from '../hub.ts';
import { childLedger, childRow, childRows } from './invented-children.ts';
import { LedgerClerk } from './ledger-clerk.ts';
import { stateDigest } from './state-digest.ts';

const demo = { seed: 1, children: 700 };

/** Long files, and a department that is stopped and started. */
const LONG_MS = 180_000;

test('a file is checked first, then written; brought again it changes nothing', async () => {
  await using department = await startDepartment('civil-affairs', { demo });
  const clerk = new LedgerClerk(department.subgraph);
  const file = childLedger(childRows(30));
  const before = await stateDigest(department);
  const checked = await clerk.upload('children', file);
  expect(checked).toMatchObject({ state: 'CHECKED', rows: 30, rowsDone: 30, counts: { NEW: 30 }, mayUndo: false });
  expect(await stateDigest(department)).toBe(before);
  const written = await clerk.write(checked.id);
  expect(written).toMatchObject({ state: 'DONE', counts: { NEW: 30 }, runs: 1, mayUndo: true });
  const after = await stateDigest(department);
  expect(after).not.toBe(before);
  const again = await clerk.bring('children', file);
  expect(again).toMatchObject({ id: checked.id, state: 'DONE', counts: { SAME: 30 }, runs: 2 });
  expect(await stateDigest(department)).toBe(after);
});

test('rows in another order end the same', async () => {
  await using one = await startDepartment('civil-affairs', { demo });
  await using other = await startDepartment('civil-affairs', { demo });
  const rows = childRows(60);
  await new LedgerClerk(one.subgraph).bring('children', childLedger(rows));
  await new LedgerClerk(other.subgraph).bring('children', childLedger(rows.toReversed()));
  expect(await stateDigest(other)).toBe(await stateDigest(one));
});

test('ten uploads of one file at once are one import', async () => {
  await using department = await startDepartment('civil-affairs', { demo });
  const clerk = new LedgerClerk(department.subgraph);
  const file = childLedger(childRows(20));
  const done = await Promise.all(Array.from({ length: 10 }, () => clerk.upload('children', file)));
  expect(new Set(done.map(({ id }) => id)).size).toBe(1);
  const written = await Promise.all(done.map(({ id }) => clerk.write(id)));
  expect(written.every(({ state }) => state === 'DONE')).toBe(true);
  const children = await department.sql<{ n: number }>(
    "select count(*)::int as n from registered_child where source = '台账导入:儿童台账'",
  );
  expect(children).toEqual([{ n: 20 }]);
});

test('an import is taken back as a whole, and leaves what was there before', async () => {
  await using department = await startDepartment('civil-affairs', { demo });
  const clerk = new LedgerClerk(department.subgraph);
  await clerk.bring('children', childLedger(childRows(10)));
  const before = await stateDigest(department);
  const rows = [...childRows(5).map((_, at) => childRow(at, { phone: '10099990000' })), ...childRows(10, 10)];
  const written = await clerk.bring('children', childLedger(rows));
  expect(written.counts).toEqual({ CHANGED: 5, NEW: 10 });
  await clerk.json({ command: 'UNDO', id: written.id });
  expect(await clerk.atRest(written.id)).toMatchObject({ state: 'UNDONE', failure: null, mayUndo: false });
  expect(await stateDigest(department)).toBe(before);
});

test('what somebody has touched since is not taken back', async () => {
  await using department = await startDepartment('civil-affairs', { demo });
  const clerk = new LedgerClerk(department.subgraph);
  const first = await clerk.bring('children', childLedger(childRows(5)));
  await clerk.bring('children', childLedger([childRow(2, { phone: '10099990000' })]));
  const before = await stateDigest(department);
  await clerk.json({ command: 'UNDO', id: first.id });
  const kept = await clerk.atRest(first.id);
  expect(kept).toMatchObject({ state: 'DONE', failure: { code: 'CONFLICT' } });
  expect(kept.failure?.message).toContain('1 条记录在导入之后又被修改过');
  expect(await stateDigest(department)).toBe(before);
});

test('an import that cannot be taken back stands as it stood before, with its rows and its result workbook', async () => {
  await using department = await startDepartment('civil-affairs', { demo });
  const clerk = new LedgerClerk(department.subgraph);
  const file = childLedger([...childRows(5), `990421201503060011${childRow(6).slice(18)}`]);
  const written = await clerk.bring('children', file);
  await clerk.bring('children', childLedger([childRow(2, { phone: '10099990000' })]));
  const refusedUndo = async () => {
    await clerk.json({ command: 'UNDO', id: written.id });
    return clerk.atRest(written.id);
  };
  const { counts, rows, rowsDone } = written;
  expect(counts).toEqual({ NEW: 5, REFUSED: 1 });
  const failure = { code: 'CONFLICT' };
  expect(await refusedUndo()).toMatchObject({ state: 'DONE', counts, rows, rowsDone, failure, mayUndo: true });
  expect((await clerk.ask({ command: 'RESULT', id: written.id })).kind).toBe('FILE');
  const checked = await clerk.upload('children', file);
  expect(await refusedUndo()).toMatchObject({ state: 'CHECKED', counts: checked.counts, failure });
});

test('a department that stops in the midst of writing goes on by itself when it is back', {
  timeout: LONG_MS,
}, async () => {
  const { openSubgraph } = await import('../../subgraphs/subgraph.ts');
  const { freshDatabases, testFieldKeys, testLinkageKey } = await import('../databases.ts');
  await using whole = await startDepartment('civil-affairs', { demo });
  const file = childLedger(childRows(1_600));
  const { counts } = await new LedgerClerk(whole.subgraph).bring('children', file);
  const database = (await freshDatabases(['civil-affairs'], demo))['civil-affairs'] as TestDatabase;
  await using _dropped = { [Symbol.asyncDispose]: () => database.drop() };
  const open = () =>
    openSubgraph('civil-affairs', {
      databaseUrl: database.runtime,
      linkageKey: testLinkageKey,
      fieldKeys: testFieldKeys,
      durability: 'any',
    });
  const first = await open();
  const { id } = await new LedgerClerk(first).upload('children', file);
  await new LedgerClerk(first).json({ command: 'WRITE', id });
  await first.close();
  for (const milliseconds of [900, 1_500, 2_100]) {
    const subgraph = await open();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await subgraph.close();
  }
  const last = await open();
  const done = await new LedgerClerk(last).atRest(id).finally(() => last.close());
  expect(done).toMatchObject({ state: 'DONE', rows: 1_600, rowsDone: 1_600, counts });
  expect(await stateDigest(database)).toBe(await stateDigest(whole));
});
