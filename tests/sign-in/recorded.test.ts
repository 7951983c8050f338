import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signOutEverywhere } from '../../gateway/sign-in/revoking.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { type BearerGateway, bearer, OFFICER_CLAIMS, startBearerGateway } from './bearer-gateway.ts';
import {
  codeOf,
  demoCookie,
  FROM_PAGE,
  freshHubDatabase,
  startTestGateway,
  type TestHubDatabase,
} from './test-sign-in.ts';

let database: TestHubDatabase;
beforeAll(async () => {
  database = await freshHubDatabase();
});
beforeEach(() => database.asOwner('delete from revocation'));
afterAll(() => database?.[Symbol.asyncDispose]());

/** What of the records is about signing in. */
function signIns(records: readonly ProcessingRecord[]) {
  return records
    .filter(({ kind }) => kind === 'SIGN_IN')
    .map(({ name, viewer, result, code, detail }) => ({ name, person: viewer?.id ?? null, result, code, detail }));
}

test('a demo sign-in and the sign-out are whole records, without the name', async () => {
  await using gateway = await startTestGateway(database, { isDemo: true });
  const cookie = await demoCookie(gateway, 'demo-auditor');
  await gateway.post('/sign-out', {}, { cookie, ...FROM_PAGE });
  const [begun, ended] = gateway.recorder.records;
  expect(begun).toEqual({
    kind: 'SIGN_IN',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
    operation: expect.stringMatching(/#1$/),
    name: '/sign-in/demo',
    document: null,
    viewer: { id: 'demo-auditor', department: 'JOINT_MEETING', role: 'AUDITOR', division: '210421', assurance: 1 },
    purpose: null,
    ground: null,
    asked: [],
    groups: [],
    rows: {},
    denied: {},
    departments: {},
    basis: { policy: 'none', agreements: [] },
    acts: [],
    milliseconds: 0,
    result: 'OK',
    code: null,
    detail: { event: 'SIGNED_IN', way: 'DEMO' },
  });
  expect(ended).toEqual({
    ...begun,
    at: ended?.at,
    operation: expect.stringMatching(/#2$/),
    name: '/sign-out',
    detail: { event: 'SIGNED_OUT' },
  });
});

test('while nothing can be recorded nobody is signed in: no cookie, no session', async () => {
  await using gateway = await startTestGateway(database, { isDemo: true });
  const before = await database.sql('select id_hash from session');
  gateway.recorder.isAway = true;
  const answer = await gateway.post('/sign-in/demo', { officer: 'demo-auditor' }, FROM_PAGE);
  expect([answer.headers.getSetCookie(), ...(await codeOf(answer))]).toEqual([[], 503, 'RECORD_UNAVAILABLE']);
  expect(await database.sql('select id_hash from session')).toEqual(before);
});

test('a sign-in whose record fails at the last moment leaves no session behind', async () => {
  await using gateway = await startTestGateway(database, { isDemo: true });
  const before = await database.sql('select id_hash from session');
  gateway.recorder.assertAvailable = () => undefined;
  gateway.recorder.isAway = true;
  const answer = await gateway.post('/sign-in/demo', { officer: 'demo-auditor' }, FROM_PAGE);
  expect([answer.headers.getSetCookie(), ...(await codeOf(answer))]).toEqual([[], 503, 'RECORD_UNAVAILABLE']);
  expect(await database.sql('select id_hash from session')).toEqual(before);
});

test('the cookie is given out only when the record is durable', async () => {
  await using gateway = await startTestGateway(database, { isDemo: true });
  const gate = Promise.withResolvers<void>();
  gateway.recorder.gate = gate.promise;
  const answer = gateway.post('/sign-in/demo', { officer: 'demo-auditor' }, FROM_PAGE);
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 200, 'nothing yet'))]);
  expect(first).toBe('nothing yet');
  gate.resolve();
  expect((await answer).headers.getSetCookie()).toHaveLength(1);
});

test('who was shut out and tries again is recorded as refused, once a minute; a stranger is not', async () => {
  await using gateway = await startTestGateway(database, { isDemo: true, revocationTimes: { refreshMs: 50 } });
  await database.asOwner("insert into revocation (kind, subject, until) values ('PERSON', 'demo-auditor', null)");
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const officer of ['demo-auditor', 'demo-auditor', 'demo-nobody'])
    expect(await codeOf(await gateway.post('/sign-in/demo', { officer }, FROM_PAGE))).toEqual([401, 'SIGN_IN_FAILED']);
  expect(signIns(gateway.recorder.records)).toEqual([
    {
      name: '/sign-in/demo',
      person: null,
      result: 'REFUSED',
      code: 'SIGN_IN_FAILED',
      detail: { event: 'SIGN_IN_REFUSED', way: 'DEMO', person: 'demo-auditor' },
    },
  ]);
});

test('a session that a revocation ends is recorded once, when it is next used', async () => {
  await using gateway = await startTestGateway(database, { isDemo: true, revocationTimes: { refreshMs: 50 } });
  const cookie = await demoCookie(gateway, 'demo-auditor');
  await database.asOwner("insert into revocation (kind, subject, until) values ('PERSON', 'demo-auditor', null)");
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const _ of [1, 2])
    expect(await codeOf(await gateway.ask({ cookie, ...FROM_PAGE }))).toEqual([401, 'SIGN_IN_ENDED']);
  expect(signIns(gateway.recorder.records).slice(1)).toEqual([
    { name: '/graphql', person: 'demo-auditor', result: 'OK', code: null, detail: { event: 'SESSION_REVOKED' } },
  ]);
});

test('ending all sessions of a person tells how many there were', async () => {
  await using gateway = await startTestGateway(database, { isDemo: true });
  for (const _ of [1, 2]) await demoCookie(gateway, 'demo-grid-worker');
  expect(await signOutEverywhere(database, 'demo-grid-worker')).toBe(2);
});

test('the first use of each bearer token is recorded before anything is answered to it', async () => {
  await using at: BearerGateway = await startBearerGateway();
  const { gateway, provider } = at;
  const [one, other] = [
    await provider.token(OFFICER_CLAIMS),
    await provider.token({ ...OFFICER_CLAIMS, jti: 'second' }),
  ];
  gateway.recorder.isAway = true;
  expect(await codeOf(await gateway.ask(bearer(one)))).toEqual([503, 'RECORD_UNAVAILABLE']);
  gateway.recorder.isAway = false;
  for (const token of [one, one, other]) expect((await gateway.ask(bearer(token))).status).toBe(200);
  const used = { name: '/graphql', person: 'p-1001', result: 'OK', code: null };
  const detail = { event: 'SIGNED_IN', way: 'BEARER' };
  expect(signIns(gateway.recorder.records)).toEqual([
    { ...used, detail },
    { ...used, detail },
  ]);
});

test('a token whose account is incomplete is recorded as refused, with the person and nothing else of the claims', async () => {
  await using at: BearerGateway = await startBearerGateway();
  const answer = await at.askWith({ hub_role: 'KING' });
  expect(await codeOf(answer)).toEqual([403, 'ACCOUNT_INCOMPLETE']);
  expect(signIns(at.gateway.recorder.records)).toEqual([
    {
      name: '/graphql',
      person: null,
      result: 'REFUSED',
      code: 'ACCOUNT_INCOMPLETE',
      detail: { event: 'SIGN_IN_REFUSED', way: 'BEARER', person: 'p-1001' },
    },
  ]);
});
