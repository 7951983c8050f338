import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ImportInfo } from '../../subgraphs/ledger/door.ts';
import { CHILD, importOf, jsonReply, type LedgerGateway, receiptOf, startLedgerGateway } from './invented-ledgers.ts';

let hub: LedgerGateway;
let shown: ImportInfo;
beforeAll(async () => {
  hub = await startLedgerGateway();
});
afterAll(() => hub?.[Symbol.asyncDispose]());

const [FIRST, SECOND] = [CHILD, 'ZYXWVTSRQPNMKJHGFEDCBA9876'];
const AT = '/ledgers/civil-affairs/imports';

beforeEach(() => {
  hub.recorder.taken();
  shown = importOf({ state: 'DONE', isReported: false });
  hub.says = ({ command }) => {
    if (command.command === 'IMPORT') return { kind: 'JSON', json: shown, receipts: [] };
    if (command.command !== 'CHILDREN') return jsonReply(shown);
    const [child, next] = command.after === 0 ? [FIRST, 1_999] : [SECOND, null];
    if (next === null) shown = { ...shown, isReported: true };
    return jsonReply({ children: [child], next }, receiptOf({}, { asked: [child] }));
  };
});

const children = () =>
  hub.recorder.records.map(({ kind, name, asked, detail }) => ({ kind, name, asked, command: detail?.command }));
const reported = () => expect.poll(() => shown.isReported, { timeout: 15_000, interval: 100 }).toBe(true);
const NAME = '/ledgers/:department/imports/:id/children';

test('an import that was begun is followed until it is at rest, and its children go on record page by page', async () => {
  shown = { ...shown, state: 'WRITING' };
  await hub.post(`${AT}/7/write`);
  await new Promise((wait) => setTimeout(wait, 700));
  expect(children()).toMatchObject([{ kind: 'IMPORT', command: 'WRITE', asked: [] }]);
  shown = { ...shown, state: 'DONE' };
  await reported();
  await expect.poll(children).toEqual([
    { kind: 'IMPORT', name: `/ledgers/:department/imports/:id/write`, command: 'WRITE', asked: [] },
    { kind: 'IMPORT', name: NAME, command: 'CHILDREN', asked: [FIRST] },
    { kind: 'IMPORT', name: NAME, command: 'CHILDREN', asked: [SECOND] },
  ]);
});

test('looked at by many at once it is reported once, and afterwards no more', async () => {
  await Promise.all([1, 2, 3, 4].map(() => hub.get(`${AT}/7`)));
  await reported();
  await hub.get(`${AT}/7`);
  await new Promise((wait) => setTimeout(wait, 700));
  expect(children()).toEqual([
    { kind: 'IMPORT', name: NAME, command: 'CHILDREN', asked: [FIRST] },
    { kind: 'IMPORT', name: NAME, command: 'CHILDREN', asked: [SECOND] },
  ]);
});
