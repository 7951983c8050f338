import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { signGrant } from '../../schema/grant.ts';
import { newGrantPair, parseGrantSigner } from '../../schema/grant-keys.ts';
import { grant, officer, signer } from './sample.ts';
import { type Served, serveLeague } from './served.ts';

const question = { query: '{ __typename }' };
const text = JSON.stringify(question);
const tokenFor = (body: string, at = new Date(), given = {}) =>
  signGrant(signer, { ...grant, ...given }, Buffer.from(body), at);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const failure = (code: keyof typeof HUB_ERRORS) => ({ errors: [{ message: HUB_ERRORS[code], extensions: { code } }] });

let league: Served;
beforeAll(async () => {
  league = await serveLeague();
});
afterAll(() => league?.[Symbol.asyncDispose]());

/** What somebody learns who is refused: the status and nothing else. */
async function expectRefused(response: Response): Promise<void> {
  const headers = Object.fromEntries(response.headers);
  expect([response.status, await response.text()]).toEqual([401, '']);
  expect(headers).toEqual({ connection: 'close', 'content-length': '0', date: expect.any(String) });
}

test('with a grant a department answers, in the session that the grant states', async () => {
  league.sessions.length = 0;
  const response = await league.post(question);
  expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  expect(league.sessions).toEqual([
    { viewer: officer, purpose: 'CHILD_CARE', ground: null, policy: expect.objectContaining({ isCurrent: false }) },
  ]);
});

test('without one it says nothing, whatever is asked, wherever, and whoever one claims to be', async () => {
  league.sessions.length = 0;
  const claimed = {
    'x-hub-viewer': officer.id,
    'x-hub-role': 'ADMIN',
    'x-hub-purpose': 'EMERGENCY',
    'x-forwarded-user': 'root',
  };
  await expectRefused(await league.send(text, claimed));
  await expectRefused(await league.send('{"query": "{ __type'));
  for (const path of ['/ground', '/policy', '/policy-content', '/', '/other', '/health', '/graphql/../admin'])
    await expectRefused(await league.send('{}', claimed, path));
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) await expectRefused(await fetch(league.url, { method }));
  for (const authorization of ['Bearer', 'Bearer ', 'Basic cm9vdDpyb290', tokenFor(text)])
    await expectRefused(await league.send(text, { authorization }));
  expect(league.sessions).toEqual([]);
});

test('beside a grant, headers that claim an identity are not read', async () => {
  league.sessions.length = 0;
  const claimed = { 'x-hub-viewer': 'somebody-else', 'x-hub-role': 'ADMIN', 'x-hub-purpose': 'EMERGENCY' };
  await league.send(text, { ...claimed, ...bearer(tokenFor(text)) });
  expect(league.sessions.map(({ viewer, purpose }) => [viewer, purpose])).toEqual([[officer, 'CHILD_CARE']]);
});

test.each([
  ['expired', () => tokenFor(text, new Date(Date.now() - 31_000))],
  ['issued in the future', () => tokenFor(text, new Date(Date.now() + 7_000))],
  ['for another department', () => tokenFor(text, new Date(), { department: 'education' })],
  ['for another act', () => tokenFor(text, new Date(), { act: 'ground' })],
  [
    'of another key',
    () =>
      signGrant(
        parseGrantSigner(newGrantPair('2026-11').privateKey, 'gateway-1'),
        grant,
        Buffer.from(text),
        new Date(),
      ),
  ],
  ['for another body', () => tokenFor(`${text} `)],
  ['for an empty body', () => tokenFor('')],
])('a grant %s is refused', async (_what, token) => {
  league.sessions.length = 0;
  await expectRefused(await league.send(text, bearer(token())));
  expect(league.sessions).toEqual([]);
});

test('a grant counts once; an altered body does not use it up', async () => {
  const once = bearer(tokenFor(text));
  await expectRefused(await league.send(text.replace('_', '-'), once));
  expect((await league.send(text, once)).status).toBe(200);
  await expectRefused(await league.send(text, once));
});

test('of twenty who use one grant at once, one is answered', async () => {
  const once = bearer(tokenFor(text));
  const all = await Promise.all(Array.from({ length: 20 }, () => league.send(text, once)));
  expect(all.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(19).fill(401)]);
});

test('with a grant, a wrong address, method or body is what it is', async () => {
  const get = await fetch(league.url, { headers: bearer(tokenFor('')) });
  expect([get.status, await get.json()]).toEqual([405, failure('BAD_REQUEST')]);
  const other = await league.send('{}', bearer(tokenFor('{}')), '/other');
  expect([other.status, await other.json()]).toEqual([404, failure('NOT_FOUND')]);
  const list = await league.post([]);
  expect([list.status, await list.json()]).toEqual([400, failure('BAD_REQUEST')]);
});

test('/health and /ready are open and say only how it is', async () => {
  for (const path of ['/health', '/ready']) {
    const response = await fetch(new URL(path, league.url));
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  }
});

test('a body of sixty kilobytes without a grant: the answer is heard', async () => {
  const body = JSON.stringify({ query: `{ __typename } #${'x'.repeat(60_000)}` });
  for (let time = 0; time < 20; time++) await expectRefused(await league.send(body));
});

test.each([
  ['of unknown length', 'transfer-encoding: chunked'],
  ['of a stated gigabyte', 'content-length: 1073741824'],
])('a huge body %s without a grant is not read: the line is closed', async (_what, length) => {
  const { hostname, port } = new URL(league.url);
  const line = connect(Number(port), hostname);
  let heard = '';
  let sent = 0;
  const closed = new Promise<void>((resolve) => line.on('close', () => resolve()));
  line
    .on('error', () => undefined)
    .on('data', (bytes) => {
      heard += bytes;
    });
  line.write(`POST /graphql HTTP/1.1\r\nhost: league\r\ncontent-type: application/json\r\n${length}\r\n\r\n`);
  const chunk = Buffer.alloc(64 * 1024, 'x');
  while (!line.destroyed && sent < 64 * 1024 * 1024) {
    line.write(Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')]));
    sent += chunk.length;
    await sleep(1);
  }
  await closed;
  expect(sent).toBeLessThan(8 * 1024 * 1024);
  expect(heard === '' || heard.startsWith('HTTP/1.1 401 ')).toBe(true);
  expect((await league.post(question)).status).toBe(200);
});
