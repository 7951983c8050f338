import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Allowances } from '../../gateway/allowances.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { CHILD, importOf, jsonReply, type LedgerGateway, receiptOf, startLedgerGateway } from './invented-ledgers.ts';

const OTHER_CHILD = 'ZYXWVTSRQPNMKJHGFEDCBA9876';
let left = Number.POSITIVE_INFINITY;
/** Lets as many children be told as the test says. */
const allowances = {
  spend: async (_viewer: unknown, bucket: string, amount: number) =>
    bucket !== 'CHILDREN_DISCLOSED' || amount <= left ? { ok: true } : { ok: false, retryAfterSeconds: 60 },
} as unknown as Allowances;

let hub: LedgerGateway;
beforeAll(async () => {
  hub = await startLedgerGateway(allowances);
});
afterAll(() => hub?.[Symbol.asyncDispose]());
beforeEach(() => {
  left = Number.POSITIVE_INFINITY;
  hub.recorder.taken();
});

const AT = '/ledgers/civil-affairs';
const fields = { CivilAffairsChild: ['name'] };

/** What of a record is not the same each time. */
function settled({ at: _at, milliseconds: _ms, operation: _operation, ...rest }: ProcessingRecord) {
  return rest;
}

test('a command is one record: who, what for, on which route, whom the department says it told of', async () => {
  const group = { children: [CHILD], fields, masked: {} };
  const receipt = receiptOf({}, { asked: [OTHER_CHILD], groups: [group], rows: { ImportRow: 1 } });
  hub.says = () => jsonReply([], receipt);
  await hub.get(`${AT}/imports/7/rows?states=REVIEW`);
  expect(hub.recorder.taken().map(settled)).toEqual([
    {
      kind: 'READ',
      name: '/ledgers/:department/imports/:id/rows',
      document: null,
      viewer: {
        id: 'steward of civil-affairs',
        department: 'CIVIL_AFFAIRS',
        role: 'DATA_STEWARD',
        division: '210421',
        assurance: 3,
      },
      purpose: 'VERIFICATION',
      ground: null,
      asked: [OTHER_CHILD],
      groups: [{ department: 'civil-affairs', ...group }],
      rows: { ImportRow: 1 },
      denied: {},
      departments: { 'civil-affairs': { status: 'OK', receipts: [receipt.hash], lost: 0 } },
      basis: { policy: expect.any(String), agreements: [] },
      acts: [],
      result: 'OK',
      code: null,
      detail: { command: 'ROWS', importId: 7 },
    },
  ]);
});

test('each kind of command is recorded as what it is; what tells of nobody is not recorded', async () => {
  const file = { kind: 'FILE', fileName: '台账.xlsx', type: 'text/plain', bytes: Buffer.from('x') } as const;
  hub.says = ({ command: { command } }) => {
    if (command === 'TEMPLATE') return { ...file, receipts: [] };
    if (command.startsWith('IMPORT')) return { kind: 'JSON', json: [], receipts: [] };
    if (command === 'RESULT') return { ...file, receipts: [receiptOf()] };
    return jsonReply(command === 'UNDO' ? importOf() : []);
  };
  await hub.get(`${AT}/children/template.xlsx`);
  await hub.get(`${AT}/imports?ledger=children`);
  await hub.get(`${AT}/imports/7`);
  await hub.get(`${AT}/imports/7/result.xlsx`);
  await hub.post(`${AT}/imports/7/undo`);
  const body = JSON.stringify({ decision: 'CONFIRMED', childId: CHILD });
  await hub.post(`${AT}/reviews/3`, body, { headers: { 'content-type': 'application/json' } });
  const sm3 = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(hub.recorder.taken().map(({ kind, asked, detail }) => ({ kind, asked, ...detail }))).toEqual([
    { kind: 'READ', asked: [], command: 'RESULT', importId: 7, sm3, bytes: 1 },
    { kind: 'IMPORT', asked: [], command: 'UNDO', ledger: 'children', importId: 7, sm3, rows: 12 },
    { kind: 'IMPORT', asked: [CHILD], command: 'REVIEW', reviewId: 3 },
  ]);
});

test('an import that is not there is a search without a hit; a conflict is a refusal', async () => {
  const message = '没有找到这次导入,请从导入记录中选择。';
  hub.says = () => ({ kind: 'REFUSED', status: 404, code: 'NOT_FOUND', message, receipts: [] });
  await hub.get(`${AT}/imports/8/rows`);
  hub.says = () => ({ kind: 'REFUSED', status: 409, code: 'CONFLICT', message, receipts: [] });
  await hub.post(`${AT}/imports/8/write`);
  expect(
    hub.recorder.taken().map(({ kind, result, code, departments }) => ({ kind, result, code, departments })),
  ).toEqual([
    {
      kind: 'READ',
      result: 'NO_HIT',
      code: 'NOT_FOUND',
      departments: { 'civil-affairs': { status: 'NO_RECORD', receipts: [], lost: 0 } },
    },
    {
      kind: 'IMPORT',
      result: 'REFUSED',
      code: 'CONFLICT',
      departments: { 'civil-affairs': { status: 'OK', receipts: [], lost: 0 } },
    },
  ]);
});

test('children whom rows tell of are taken from the allowance; without enough left nothing leaves, and it is on record', async () => {
  left = 1;
  const receipt = receiptOf({}, { asked: [CHILD, OTHER_CHILD] });
  hub.says = () => jsonReply([{ childId: CHILD }, { childId: OTHER_CHILD }], receipt);
  const response = await hub.get(`${AT}/imports/7/rows`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await response.text()).not.toContain(CHILD);
  expect(hub.recorder.taken()).toMatchObject([
    {
      code: 'RATE_LIMITED',
      asked: [CHILD, OTHER_CHILD],
      departments: { 'civil-affairs': { receipts: [receipt.hash] } },
    },
  ]);
});

test('the answer waits until it is durable', async () => {
  hub.says = () => jsonReply(importOf());
  const { promise, resolve } = Promise.withResolvers<void>();
  hub.recorder.gate = promise;
  let isAnswered = false;
  const answer = hub.get(`${AT}/imports/7/rows`).then((response) => {
    isAnswered = true;
    return response.status;
  });
  await new Promise((wait) => setTimeout(wait, 100));
  expect(isAnswered).toBe(false);
  resolve();
  expect(await answer).toBe(200);
});
