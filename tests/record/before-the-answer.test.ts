import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../gateway/test-hub.ts';
import { stewardOf } from '../sessions.ts';
import { asHeader } from '../test-sign-in.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub('local');
});
beforeEach(async () => {
  hub.recorder.taken();
  hub.log.length = 0;
  hub.journal.acts.length = 0;
});
afterAll(() => hub?.[Symbol.asyncDispose]());

const RENAME = 'mutation { rename(id: "c1", name: "新") { id } }';
const READ = '{ child(id: "c1") { name } }';
const UNAVAILABLE = '暂时无法写入处理记录,按规定不能提供任何数据,请稍后重试;持续出现的,请联系系统管理员。';
const refusal = (message: string) =>
  JSON.stringify({ errors: [{ message, extensions: { code: 'RECORD_UNAVAILABLE' } }] });

test('not a byte of an answer leaves before its record is durable', async () => {
  const gate = Promise.withResolvers<void>();
  hub.recorder.gate = gate.promise;
  const bytes: string[] = [];
  const body = JSON.stringify({ query: READ });
  const { authorization } = asHeader({ viewer: stewardOf('civil-affairs'), purpose: 'CORRECTION' });
  const head = ['POST /graphql HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json', 'connection: close'];
  const sent = [...head, `authorization: ${authorization}`, `content-length: ${body.length}`, '', body].join('\r\n');
  const socket = connect(hub.running.port, '127.0.0.1', () => socket.write(sent));
  socket.on('data', (part) => bytes.push(part.toString()));
  await sleep(400);
  expect([bytes, hub.recorder.records]).toEqual([[], []]);
  gate.resolve();
  await expect.poll(() => bytes.join('')).toContain('张小明');
  expect(hub.recorder.records).toHaveLength(1);
  socket.destroy();
});

test('while nothing can be recorded no department is asked, and no act is done', async () => {
  hub.recorder.isAway = true;
  const asked = hub.departments['civil-affairs'].asked.length;
  for (const query of [READ, RENAME, '{ __typename }', '{ chi', 'no query at all']) {
    const { status, text } = await hub.ask(query);
    expect([status, text]).toEqual([503, refusal(UNAVAILABLE)]);
  }
  expect([hub.departments['civil-affairs'].asked.length - asked, hub.journal.acts]).toEqual([0, []]);
  hub.recorder.isAway = false;
});

test('a record that fails after the data were fetched: 503 and none of the data', async () => {
  hub.recorder.isAway = true;
  hub.recorder.assertAvailable = () => undefined;
  const { status, text } = await hub.ask(READ);
  expect([status, text]).toEqual([503, refusal(UNAVAILABLE)]);
  expect(hub.log.map(({ event }) => event)).toContain('record-not-written');
  const done = await hub.ask(RENAME);
  const sentence = '业务已经办理,请勿重复提交;因暂时无法写入处理记录,结果没有显示,请稍后查询核对。';
  expect([done.status, done.text, hub.journal.acts]).toEqual([503, refusal(sentence), ['rename']]);
  hub.recorder.isAway = false;
});

test('an act whose outcome nobody knows is not said to be undone', async () => {
  hub.recorder.isAway = true;
  hub.recorder.assertAvailable = () => undefined;
  hub.departments['civil-affairs'].trouble = 'hang';
  const { status, text } = await hub.ask(RENAME);
  const sentence = '业务可能已经办理;因暂时无法写入处理记录,结果没有显示。请稍后先查询核对,不要重复提交。';
  expect([status, text]).toEqual([503, refusal(sentence)]);
  hub.departments['civil-affairs'].trouble = 'none';
  hub.recorder.isAway = false;
});

test('a client who goes away in the middle is recorded as if they had waited', async () => {
  const { authorization } = asHeader({ viewer: stewardOf('civil-affairs'), purpose: 'CORRECTION' });
  const init = { method: 'POST', headers: { 'content-type': 'application/json', authorization } };
  const leaving = new AbortController();
  const gone = fetch(hub.running.url, { ...init, body: JSON.stringify({ query: RENAME }), signal: leaving.signal });
  await sleep(60);
  leaving.abort();
  await expect(gone).rejects.toThrow();
  await expect.poll(() => hub.recorder.records.map(({ kind, result }) => [kind, result])).toEqual([['WRITE', 'OK']]);
});

test('a department that gives no answer is recorded as a lost fetch', async () => {
  hub.departments.education.trouble = 'hang';
  await hub.ask('{ child(id: "c1") { name education { grade } } }');
  const [record] = hub.recorder.records;
  expect([record?.result, record?.code, record?.departments.education]).toEqual([
    'PARTIAL',
    'DEPARTMENT_UNAVAILABLE',
    { status: 'UNAVAILABLE', receipts: [], lost: 1 },
  ]);
  hub.departments.education.trouble = 'none';
});

test.each([
  ['no JSON', '{"query":'],
  ['no operation', '{"variables":{}}'],
  ['an unknown document', '{"documentId":"nowhere"}'],
])('%s from somebody who has signed in is one record', async (_, body) => {
  const headers = asHeader({ viewer: stewardOf('civil-affairs'), purpose: 'CORRECTION' });
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
  const answer = await fetch(hub.running.url, init);
  expect(answer.status).toBe(400);
  const told = hub.recorder.records.map(({ kind, result, document, viewer }) => [kind, result, document, viewer?.id]);
  expect(told).toEqual([['DENY', 'REFUSED', null, 'steward of civil-affairs']]);
});

test('an answer that the client takes in no form it comes in was told to nobody', async () => {
  const headers = { ...asHeader({ viewer: stewardOf('civil-affairs'), purpose: 'CORRECTION' }), accept: 'image/png' };
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  const answer = await fetch(hub.running.url, { ...init, body: JSON.stringify({ query: READ }) });
  expect([answer.status, (await answer.text()).includes('张小明')]).toEqual([406, false]);
  expect(hub.recorder.records.map(({ kind, result }) => [kind, result])).toEqual([['DENY', 'REFUSED']]);
});
