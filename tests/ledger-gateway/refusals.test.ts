import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DepartmentUnavailable } from '../../gateway/department.ts';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { stewardOf } from '../sessions.ts';
import {
  FILE,
  importOf,
  jsonReply,
  type LedgerGateway,
  receiptOf,
  startLedgerGateway,
  steward,
  stewardHeader,
} from './invented-ledgers.ts';

let hub: LedgerGateway;
beforeAll(async () => {
  hub = await startLedgerGateway();
});
afterAll(() => hub?.[Symbol.asyncDispose]());
beforeEach(() => {
  hub.asked.length = 0;
  hub.recorder.isAway = false;
  hub.recorder.taken();
  hub.says = () => jsonReply(importOf());
});

const AT = '/ledgers/civil-affairs';
const JSON_BODY = { 'content-type': 'application/json' };

async function told(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response;
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  return [answer.status, String(errors[0]?.extensions.code)];
}

test('who has not signed in, or states no purpose, is not heard', async () => {
  expect(await told(hub.get('/ledgers', null))).toEqual([401, 'SIGN_IN_REQUIRED']);
  expect(await told(hub.get(`${AT}/imports/7`, null))).toEqual([401, 'SIGN_IN_REQUIRED']);
  const upload = { as: null, headers: FILE };
  expect(await told(hub.post(`${AT}/children/imports?fileName=a.csv`, 'x', upload))).toEqual([401, 'SIGN_IN_REQUIRED']);
  expect(hub.recorder.taken()).toEqual([]);
  const aimless = { ...steward, purpose: null };
  expect(await told(hub.get(`${AT}/imports/7/rows`, aimless))).toEqual([400, 'UNKNOWN_PURPOSE']);
  expect(hub.recorder.taken()).toMatchObject([{ kind: 'DENY', result: 'REFUSED', code: 'UNKNOWN_PURPOSE' }]);
  expect(hub.asked).toEqual([]);
});

test('a case number that opens nothing to its sender is refused, and tried numbers are on record', async () => {
  const caseNumber = 'GA-210421-2024-0007';
  expect(await told(hub.get(`${AT}/imports/7/rows`, { ...steward, caseNumber }))).toEqual([403, 'CASE_NOT_YOURS']);
  expect(hub.recorder.taken()).toMatchObject([{ kind: 'DENY', detail: { statedCase: caseNumber, command: 'ROWS' } }]);
});

test('what is no department, ledger, number or decision is refused without asking, and not written down', async () => {
  const id = '99042119901231123X';
  const wrong = await Promise.all([
    told(hub.get(`/ledgers/${id}/imports`)),
    told(hub.get(`${AT}/${id}/template.xlsx`)),
    told(hub.get(`${AT}/imports/${id}`)),
    told(hub.get(`${AT}/imports/7/rows?states=GOOD`)),
    told(hub.get(`${AT}/imports/7/rows?after=-1`)),
    told(hub.get(`${AT}/reviews?state=LOST`)),
    told(hub.post(`${AT}/children/imports?fileName=`, 'x', { headers: FILE })),
    told(hub.post(`${AT}/children/imports?fileName=${'长'.repeat(201)}`, 'x', { headers: FILE })),
    told(hub.post(`${AT}/reviews/3`, '{"decision":"CONFIRMED","childId":null}', { headers: JSON_BODY })),
    told(hub.post(`${AT}/reviews/3`, 'decision', { headers: JSON_BODY })),
    told(hub.post(`${AT}/reviews/3`, 'decision=REFUSED', { headers: { 'content-type': 'text/plain' } })),
  ]);
  expect(wrong).toEqual([
    [404, 'NOT_FOUND'],
    [404, 'NOT_FOUND'],
    [404, 'NOT_FOUND'],
    [400, 'BAD_REQUEST'],
    [400, 'BAD_REQUEST'],
    [400, 'BAD_REQUEST'],
    [400, 'BAD_REQUEST'],
    [400, 'BAD_REQUEST'],
    [400, 'BAD_REQUEST'],
    [400, 'BAD_REQUEST'],
    [415, 'UNSUPPORTED_MEDIA_TYPE'],
  ]);
  expect(hub.asked).toEqual([]);
  expect(JSON.stringify(hub.recorder.taken())).not.toContain(id);
});

test('forms, compressed files and files over 32 MB are refused before they are read', async () => {
  const address = `${AT}/children/imports?fileName=a.xlsx`;
  const upload = (headers: Record<string, string>) => told(hub.post(address, 'x', { headers }));
  expect(await upload({ 'content-type': 'multipart/form-data; boundary=x' })).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  expect(await upload({ ...FILE, 'content-encoding': 'gzip' })).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  const headers = { ...FILE, authorization: stewardHeader, 'content-length': 32 * 1024 * 1024 + 1 };
  const sending = httpRequest(`${hub.url}${address}`, { method: 'POST', headers });
  sending.on('error', () => undefined).flushHeaders();
  const [response] = (await once(sending, 'response')) as [{ statusCode: number }];
  sending.destroy();
  expect(response.statusCode).toBe(413);
  expect(hub.asked).toEqual([]);
});

test('a stream without end is cut off at 32 MB', async () => {
  const chunk = new Uint8Array(1024 * 1024);
  const body = new ReadableStream({ pull: (stream) => stream.enqueue(chunk) });
  const headers = { ...FILE, authorization: stewardHeader };
  const options = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  const outcome = await fetch(`${hub.url}${AT}/children/imports?fileName=a.csv`, options).then(
    ({ status }) => status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(outcome);
  expect(hub.asked).toEqual([]);
});

test('a department that is away is 503 in the usual words, and its lost answer is on record', async () => {
  hub.says = () => Promise.reject(new DepartmentUnavailable('civil-affairs', 'timeout'));
  const response = await hub.post(`${AT}/imports/7/write`);
  const message = HUB_ERRORS.DEPARTMENT_UNAVAILABLE;
  expect([response.status, await response.json()]).toEqual([
    503,
    { errors: [{ message, extensions: { code: 'DEPARTMENT_UNAVAILABLE' } }] },
  ]);
  expect(hub.recorder.taken()).toMatchObject([
    {
      kind: 'IMPORT',
      name: '/ledgers/:department/imports/:id/write',
      result: 'FAILED',
      code: 'DEPARTMENT_UNAVAILABLE',
      departments: { 'civil-affairs': { status: 'UNAVAILABLE', receipts: [], lost: 1 } },
      detail: { command: 'WRITE', importId: 7 },
    },
  ]);
});

test('what a department has not written down is not taken from it', async () => {
  hub.says = () => ({ kind: 'JSON', json: importOf(), receipts: [] });
  expect(await told(hub.get(`${AT}/imports/7/rows`))).toEqual([503, 'DEPARTMENT_UNAVAILABLE']);
  hub.says = () => ({ kind: 'JSON', json: importOf(), receipts: [{ hash: 'made up' } as never] });
  expect(await told(hub.get(`${AT}/imports/7/rows`))).toEqual([503, 'DEPARTMENT_UNAVAILABLE']);
});

test('nothing is begun while nothing can be recorded, and nothing told that was not', async () => {
  hub.recorder.isAway = true;
  expect(await told(hub.get(`${AT}/imports/7/rows`))).toEqual([503, 'RECORD_UNAVAILABLE']);
  expect(hub.asked).toEqual([]);
  hub.recorder.isAway = false;
  hub.says = () => {
    hub.recorder.isAway = true;
    return jsonReply(importOf(), receiptOf({ kind: 'ACT', acts: ['writeLedger'], actKind: 'IMPORT' }));
  };
  const response = await hub.post(`${AT}/imports/7/write`);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect([response.status, errors[0]?.message]).toEqual([503, expect.stringContaining('请勿重复提交')]);
});

test('whoever may not import is told why, and that they tried is on record', async () => {
  const message = '这项业务由民政办理,请联系该部门,或向其提出校核、转介。';
  hub.says = () => ({ kind: 'REFUSED', status: 403, code: 'OTHER_DEPARTMENT', message, receipts: [receiptOf()] });
  const as = { viewer: stewardOf('education', { division: '210421' }), purpose: 'VERIFICATION' } as const;
  const upload = hub.post(`${AT}/children/imports?fileName=a.csv`, 'x', { as, headers: FILE });
  expect(await told(upload)).toEqual([403, 'OTHER_DEPARTMENT']);
  expect(hub.asked[0]?.session).toMatchObject({ viewer: as.viewer, purpose: 'VERIFICATION', ground: null });
  const receipts = [expect.stringMatching(/^[0-9a-f]{64}$/)];
  expect(hub.recorder.taken()).toMatchObject([
    {
      kind: 'DENY',
      result: 'DENIED',
      code: 'OTHER_DEPARTMENT',
      departments: { 'civil-affairs': { status: 'DENIED', receipts, lost: 0 } },
    },
  ]);
});
