import { expect, test } from 'vitest';
import { filledFolder } from '../platform/filled-folder.ts';
import { findingsOn } from './commands.ts';
import { runDemoHub, signedIn, someChildren } from './demo-hub.ts';
import { startLoad } from './load.ts';
import { Card } from './questions.ts';
import { childIdsIn, recordOn, unrecorded } from './told.ts';

const OPERATIONS = 1_000;

test('a thousand mixed operations of four officers, eight at a time, are a thousand records, and every verifier agrees', async () => {
  using folder = await filledFolder('record-replay');
  await using hub = await runDemoHub(folder.path);
  const officers = await signedIn(hub.url);
  const children = await someChildren(officers);
  const sent = await startLoad({ officers, children, card: new Card(), atOnce: 8, operations: OPERATIONS }).stop();
  const records = (await recordOn(folder.path)).filter(({ name }) => name?.startsWith('Asked_'));
  const names = new Set(sent.map(({ name }) => name));
  expect([sent.length, names.size, records.length]).toEqual([OPERATIONS, OPERATIONS, OPERATIONS]);
  expect(unrecorded(sent, records)).toEqual([]);
  expect(sent.reduce((sum, { text }) => sum + childIdsIn(text).length, 0)).toBeGreaterThan(OPERATIONS);
  const kinds: Record<string, unknown[] | undefined> = Object.groupBy(
    records,
    ({ kind, result }) => `${kind} ${result}`,
  );
  const usual = ['READ OK', 'READ PARTIAL', 'SEARCH NO_HIT', 'AGGREGATE OK', 'DENY REFUSED', 'BREAK_GLASS OK'];
  expect(usual.filter((kind) => (kinds[kind]?.length ?? 0) < 5)).toEqual([]);
  expect(await findingsOn(folder.path)).toEqual([]);
}, 300_000);
