import { afterAll, beforeAll, expect, test } from 'vitest';
import { statedCase } from '../../gateway/sign-in/stated-purpose.ts';
import {
  codeOf,
  demoCookie,
  FROM_PAGE,
  freshHubDatabase,
  startTestGateway,
  type TestGateway,
  type TestHubDatabase,
} from './test-sign-in.ts';

let database: TestHubDatabase;
let gateway: TestGateway;
let cookie: string;

beforeAll(async () => {
  database = await freshHubDatabase();
  gateway = await startTestGateway(database, { isDemo: true });
  cookie = await demoCookie(gateway, 'demo-county-officer');
});

afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

const CROSS_SITE = [403, 'CROSS_SITE_REQUEST'];
const EVIL = 'http://evil.example';

test('a page of the hub asks with its cookie, from the same origin, with a header that says it means it', async () => {
  const fromPage = { cookie, origin: gateway.url, 'sec-fetch-site': 'same-origin' };
  expect((await gateway.ask({ ...fromPage, 'x-hub-purpose': 'CHILD_CARE' })).status).toBe(200);
  expect((await gateway.ask({ ...fromPage, ...FROM_PAGE })).status).toBe(200);
});

test.each<[string, Record<string, string>]>([
  ['without the header that a form cannot set', {}],
  ['from another site', { ...FROM_PAGE, 'sec-fetch-site': 'cross-site' }],
  ['from another host of the same site', { ...FROM_PAGE, 'sec-fetch-site': 'same-site' }],
  ['typed into the address bar', { ...FROM_PAGE, 'sec-fetch-site': 'none' }],
  ['from another origin', { ...FROM_PAGE, origin: EVIL }],
  ['from a frame without origin', { ...FROM_PAGE, origin: 'null' }],
  ['from another port', { ...FROM_PAGE, origin: 'http://127.0.0.1:1' }],
])('a request with the cookie %s is refused', async (_what, headers) => {
  expect(await codeOf(await gateway.ask({ cookie, ...headers }))).toEqual(CROSS_SITE);
  expect(await codeOf(await gateway.post('/sign-out', {}, { cookie, ...headers }))).toEqual(CROSS_SITE);
  expect(await codeOf(await gateway.post('/sign-in/demo', { officer: 'demo-auditor' }, headers))).toEqual(CROSS_SITE);
  expect((await gateway.get('/session', { cookie })).status).toBe(200);
});

test('what a form can send is refused for its content type', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const asForm = { cookie, ...FROM_PAGE, 'content-type': type };
    expect((await gateway.ask(asForm)).status).toBe(415);
    expect(
      (await gateway.post('/sign-in/demo', '{"officer":"demo-auditor"}', { ...FROM_PAGE, 'content-type': type }))
        .status,
    ).toBe(415);
  }
});

test('no answer invites another origin', async () => {
  const response = await gateway.ask({ origin: EVIL });
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a cookie and a token at once, or two session cookies, are refused', async () => {
  const token = { authorization: 'Bearer a.b.c' };
  expect(await codeOf(await gateway.ask({ cookie, ...FROM_PAGE, ...token }))).toEqual([400, 'AMBIGUOUS_IDENTITY']);
  const twice = `${cookie}; hub_session=${'A'.repeat(43)}`;
  expect(await codeOf(await gateway.ask({ cookie: twice, ...FROM_PAGE }))).toEqual([400, 'AMBIGUOUS_IDENTITY']);
});

test('a cookie that is no session of this hub is refused, not overlooked', async () => {
  for (const value of ['', 'x', 'A'.repeat(43), '__proto__', `${'A'.repeat(42)}%`]) {
    const response = await gateway.ask({ cookie: `hub_session=${value}`, ...FROM_PAGE });
    expect(await codeOf(response)).toEqual([401, 'SIGN_IN_ENDED']);
  }
});

test('headers in which a client says who it is are not read', async () => {
  const claims = JSON.stringify({
    id: 'x',
    department: 'CIVIL_AFFAIRS',
    role: 'ADMIN',
    division: '21',
    rights: ['ANALYST'],
  });
  const headers = {
    'x-hub-viewer': claims,
    'x-forwarded-user': 'demo-county-officer',
    'x-remote-user': 'demo-county-officer',
    'x-hub-session': cookie,
  };
  expect(await codeOf(await gateway.get('/session', headers))).toEqual([401, 'SIGN_IN_REQUIRED']);
});

test('without an issuer no bearer token is accepted, whoever signed it; nor is any other scheme', async () => {
  for (const authorization of ['Bearer a.b.c', 'Basic ZGVtbzpkZW1v', 'Bearer', 'bearer  x']) {
    expect(await codeOf(await gateway.ask({ authorization }))).toEqual([401, 'TOKEN_REFUSED']);
  }
});

test('an unknown purpose is refused with the list, a malformed case number with an example', async () => {
  const refused = await gateway.ask({ 'x-hub-purpose': 'CURIOSITY' });
  expect(await refused.clone().text()).toContain('CHILD_CARE(关爱服务)');
  expect(await codeOf(refused)).toEqual([400, 'UNKNOWN_PURPOSE']);
  expect(await codeOf(await gateway.ask({ 'x-hub-case': "GA'--" }))).toEqual([400, 'BAD_CASE_NUMBER']);
  expect((await gateway.ask({ cookie, 'x-hub-purpose': 'CHILD_CARE' })).status).toBe(200);
  expect(['GA-210421-2024-0007', 'JJ-2026-0012', ''].map((number) => statedCase({ 'x-hub-case': number }))).toEqual([
    'GA-210421-2024-0007',
    'JJ-2026-0012',
    null,
  ]);
});
