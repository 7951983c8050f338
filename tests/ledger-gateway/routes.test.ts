import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  CHILD,
  FILE,
  importOf,
  jsonReply,
  type LedgerGateway,
  receiptOf,
  startLedgerGateway,
  stewardHeader,
} from './invented-ledgers.ts';

let hub: LedgerGateway;
beforeAll(async () => {
  hub = await startLedgerGateway();
});
afterAll(() => hub?.[Symbol.asyncDispose]());
beforeEach(() => {
  hub.asked.length = 0;
  hub.recorder.taken();
});

const AT = '/ledgers/civil-affairs';
const commands = () => hub.asked.map(({ department, request: { command } }) => ({ department, ...command }));

test('each address asks its department for what it says', async () => {
  hub.says = ({ command: { command } }) =>
    command === 'TEMPLATE' || command === 'RESULT'
      ? { kind: 'FILE', fileName: '台账.xlsx', type: 'text/plain', bytes: Buffer.from('x'), receipts: [receiptOf()] }
      : jsonReply(importOf());
  const statuses: number[] = [];
  const say = async (response: Promise<Response>) => void statuses.push((await response).status);
  await say(hub.get(`${AT}/children/template.xlsx`));
  await say(hub.get(`${AT}/imports?ledger=children&before=9`));
  await say(hub.get(`${AT}/imports/7`));
  await say(hub.get(`${AT}/imports/7/rows?states=REFUSED,REVIEW&after=200`));
  await say(hub.get(`${AT}/imports/7/result.xlsx`));
  await say(hub.post(`${AT}/imports/7/write`));
  await say(hub.post(`${AT}/imports/7/cancel`));
  await say(hub.post(`${AT}/imports/7/undo`));
  await say(hub.get(`${AT}/reviews?state=OPEN&importId=7&before=30`));
  const decision = JSON.stringify({ decision: 'CONFIRMED', childId: CHILD });
  await say(hub.post(`${AT}/reviews/3`, decision, { headers: { 'content-type': 'application/json' } }));
  expect(statuses).toEqual([200, 200, 200, 200, 200, 202, 202, 202, 200, 200]);
  const department = 'civil-affairs';
  expect(commands()).toEqual([
    { department, command: 'TEMPLATE', ledger: 'children' },
    { department, command: 'IMPORTS', ledger: 'children', before: 9 },
    { department, command: 'IMPORT', id: 7 },
    { department, command: 'ROWS', id: 7, states: ['REFUSED', 'REVIEW'], after: 200 },
    { department, command: 'RESULT', id: 7 },
    { department, command: 'WRITE', id: 7 },
    { department, command: 'CANCEL', id: 7 },
    { department, command: 'UNDO', id: 7 },
    { department, command: 'REVIEWS', state: 'OPEN', importId: 7, before: 30 },
    { department, command: 'REVIEW', id: 3, decision: 'CONFIRMED', childId: CHILD },
  ]);
});

test('an upload arrives as it was sent, whether or not its size was stated, and is answered 202', async () => {
  hub.says = () => jsonReply(importOf());
  const file = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251));
  const fileName = encodeURIComponent('C:\\表格\\儿童台账.xlsx');
  const stated = await hub.post(`${AT}/children/imports?fileName=${fileName}`, file, { headers: FILE });
  expect([stated.status, await stated.json()]).toEqual([202, importOf()]);
  const streamed = await fetch(`${hub.url}${AT}/children/imports?fileName=a.csv`, {
    method: 'POST',
    headers: { ...FILE, authorization: stewardHeader },
    body: new Blob([file]).stream(),
    duplex: 'half',
  } as RequestInit);
  expect(streamed.status).toBe(202);
  expect(commands()).toEqual([
    { department: 'civil-affairs', command: 'UPLOAD', ledger: 'children', fileName: '儿童台账.xlsx', file },
    { department: 'civil-affairs', command: 'UPLOAD', ledger: 'children', fileName: 'a.csv', file },
  ]);
});

test('the ledgers of all departments; one that is down is marked and costs no other', async () => {
  hub.says = (_request, department) => {
    if (department === 'education') throw new Error('down');
    return { kind: 'JSON', json: department === 'civil-affairs' ? [{ name: 'children' }] : [], receipts: [] };
  };
  const response = await hub.get('/ledgers');
  expect([response.status, await response.json()]).toEqual([
    200,
    {
      departments: [
        { department: 'civil-affairs', term: '民政', isAvailable: true, ledgers: [{ name: 'children' }] },
        { department: 'education', term: '教育', isAvailable: false, ledgers: [] },
        { department: 'joint-meeting', term: '联席会议', isAvailable: true, ledgers: [] },
        { department: 'processing-record', term: '处理记录(审计监督)', isAvailable: true, ledgers: [] },
        { department: 'womens-federation', term: '妇联', isAvailable: true, ledgers: [] },
        { department: 'youth-league', term: '共青团', isAvailable: true, ledgers: [] },
      ],
    },
  ]);
  expect(hub.recorder.taken()).toEqual([]);
});

test('a file keeps its Chinese name, is not kept by caches and not opened in place', async () => {
  const bytes = Buffer.from('工作簿');
  hub.says = () => ({ kind: 'FILE', fileName: "儿童台账 (模板)'1'.xlsx", type: 'text/plain', bytes, receipts: [] });
  const response = await hub.get(`${AT}/children/template.xlsx`);
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="template.xlsx"; filename*=UTF-8\'\'%E5%84%BF%E7%AB%A5%E5%8F%B0%E8%B4%A6%20%28%E6%A8%A1%E6%9D%BF%29%271%27.xlsx',
  );
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});

test('a refusal of the department comes as it is, with its status', async () => {
  const message = '民政局以外的单位不能导入这份台账。';
  hub.says = () => ({ kind: 'REFUSED', status: 403, code: 'OTHER_DEPARTMENT', message, receipts: [] });
  const response = await hub.post(`${AT}/imports/7/write`);
  expect([response.status, await response.json()]).toEqual([
    403,
    { errors: [{ message, extensions: { code: 'OTHER_DEPARTMENT' } }] },
  ]);
});

test('the record names the file by its SM3 only', async () => {
  hub.says = () => jsonReply(importOf(), receiptOf({ kind: 'ACT', acts: ['uploadLedger'], actKind: 'IMPORT' }));
  const file = Buffer.from('姓名,身份证号码');
  await hub.post(`${AT}/children/imports?fileName=${encodeURIComponent('张三.csv')}`, file, { headers: FILE });
  const [record, ...others] = hub.recorder.taken();
  expect(others).toEqual([]);
  expect(JSON.stringify(record)).not.toContain('张三');
  expect(record?.detail).toEqual({
    command: 'UPLOAD',
    ledger: 'children',
    importId: 7,
    sm3: hash('sm3', file, 'hex'),
    bytes: file.length,
    rows: 12,
  });
});
