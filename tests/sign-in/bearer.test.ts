import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeToken, shutOut } from '../../gateway/sign-in/revoking.ts';
import { type BearerGateway, bearer, OFFICER_CLAIMS, startBearerGateway } from './bearer-gateway.ts';
import { AUDIENCE, SYSTEM } from './provider.ts';
import { codeOf } from './test-sign-in.ts';

let at: BearerGateway;
beforeAll(async () => {
  at = await startBearerGateway();
});
afterAll(() => at?.[Symbol.asyncDispose]());

const seconds = () => Math.floor(Date.now() / 1000);
const soon = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 5_000, interval: 50 });

test('a token of the issuer says who asks, with their department, role, area, assurance and rights', async () => {
  const response = await at.gateway.get('/session', bearer(await at.provider.token(OFFICER_CLAIMS)));
  expect(await response.json()).toEqual({
    viewer: {
      id: 'p-1001',
      name: '柴亦然(县民政局)',
      department: 'CIVIL_AFFAIRS',
      role: 'OFFICER',
      division: '210421',
      assurance: 2,
      rights: ['ANALYST'],
    },
    roleTerm: '工作人员',
    purposes: expect.arrayContaining([{ purpose: 'CHILD_CARE', term: '关爱服务' }]),
    expiresAt: expect.any(String),
  });
  expect((await at.askWith({})).status).toBe(200);
});

test('a system gets its token from the provider by its own credentials', async () => {
  at.provider.people.set(SYSTEM.id, {
    name: '学籍系统',
    hub_department: 'EDUCATION',
    hub_role: 'SYSTEM',
    hub_division: '21',
  });
  const granted = await fetch(`${at.provider.url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${SYSTEM.id}:${encodeURIComponent(SYSTEM.secret)}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: AUDIENCE }),
  });
  const { access_token: token } = (await granted.json()) as { access_token: string };
  const response = await at.gateway.get('/session', bearer(token));
  const { viewer } = (await response.json()) as { viewer: unknown };
  expect(viewer).toEqual({
    id: SYSTEM.id,
    name: '学籍系统',
    department: 'EDUCATION',
    role: 'SYSTEM',
    division: '21',
    assurance: 1,
    rights: [],
  });
});

test.each<[string, JWTPayload]>([
  ['another audience', { aud: 'urn:another' }],
  ['no audience', { aud: undefined }],
  ['another issuer', { iss: 'https://issuer.example' }],
  ['no issuer', { iss: undefined }],
  ['an end in the past', { iat: seconds() - 700, exp: seconds() - 60 }],
  ['no end', { exp: undefined }],
  ['no beginning', { iat: undefined }],
  ['a life of sixteen minutes', { exp: seconds() + 960 }],
  ['a beginning in the future', { iat: seconds() + 120, exp: seconds() + 400 }],
  ['a validity that has not begun', { nbf: seconds() + 120 }],
  ['no subject', { sub: undefined }],
])('a token with %s is refused', async (_what, claims) => {
  const response = await at.askWith(claims);
  expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect(await codeOf(response)).toEqual([401, 'TOKEN_REFUSED']);
});

test('a life of fifteen minutes is long enough', async () => {
  const now = seconds();
  expect((await at.askWith({ iat: now, exp: now + 900 })).status).toBe(200);
});

test.each<[string, JWTPayload, string]>([
  ['no department', { hub_department: undefined }, '部门(hub_department)缺失'],
  ['an unknown department', { hub_department: 'POLICE' }, '部门(hub_department)无法识别'],
  ['an unknown role', { hub_role: 'KING' }, '角色(hub_role)无法识别'],
  ['a list of roles', { hub_role: ['OFFICER', 'AUDITOR'] }, '角色(hub_role)无法识别'],
  ['an odd division', { hub_division: '2104211' }, '区划代码(hub_division)无法识别'],
  ['the whole country', { hub_division: '' }, '区划代码(hub_division)无法识别'],
  ['an unknown right', { hub_rights: ['ROOT'] }, '权限(hub_rights)无法识别'],
  ['no name', { name: undefined }, '姓名(name)缺失'],
])('an account with %s is refused, and the answer says what to correct', async (_what, claims, fault) => {
  const response = await at.askWith(claims);
  const { errors } = (await response.json()) as { errors: unknown };
  const message = `账号信息有误:${fault}。请联系账号管理员改正后重新登录。`;
  expect([response.status, errors]).toEqual([403, [{ message, extensions: { code: 'ACCOUNT_INCOMPLETE' } }]]);
});

test('an authentication level that nobody configured counts as the lowest', async () => {
  const response = await at.gateway.get(
    '/session',
    bearer(await at.provider.token({ ...OFFICER_CLAIMS, acr: 'toString' })),
  );
  expect(((await response.json()) as { viewer: { assurance: number } }).viewer.assurance).toBe(1);
});

test('a revoked token and a person who is shut out are refused within one refresh', async () => {
  const token = await at.provider.token({ ...OFFICER_CLAIMS, sub: 'p-2001', jti: 'revoked-1' });
  const another = await at.provider.token({ ...OFFICER_CLAIMS, sub: 'p-2001' });
  await revokeToken(at.database, 'revoked-1');
  await soon(async () => (await at.gateway.ask(bearer(token))).status).toBe(401);
  expect((await at.gateway.ask(bearer(another))).status).toBe(200);
  await shutOut(at.database, 'p-2001');
  await soon(async () => (await at.gateway.ask(bearer(another))).status).toBe(401);
  expect(await codeOf(await at.askWith({ sub: 'p-2001' }))).toEqual([401, 'TOKEN_REFUSED']);
  expect((await at.askWith({})).status).toBe(200);
});

test('a gateway that can no longer read the revocations lets nobody in, and everybody again when it can', async () => {
  const status = async () => (await at.askWith({})).status;
  await at.database.asOwner('alter table revocation rename to away');
  try {
    await soon(status).toBe(503);
    expect(await codeOf(await at.askWith({}))).toEqual([503, 'TEMPORARILY_UNAVAILABLE']);
  } finally {
    await at.database.asOwner('alter table away rename to revocation');
  }
  await soon(status).toBe(200);
});
