import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { serveLeague } from '../grants/served.ts';
import { AUDIENCE, startProvider } from '../sign-in/provider.ts';
import { freshHubDatabase, startTestGateway } from '../sign-in/test-sign-in.ts';
import { configuration, flows, functions } from './api-functions.ts';
import { objects, properties } from './api-objects.ts';
import { sendAs, tryAttack } from './attack.ts';
import { COUNTY_OFFICER, NOBODY } from './people.ts';
import { startTwoCounties, type TwoCounties } from './two-counties.ts';

let ground: TwoCounties;
beforeAll(async () => {
  ground = await startTwoCounties();
});
afterAll(() => ground?.[Symbol.asyncDispose]());

describe.each([
  ['API1 broken object level authorisation', objects],
  ['API3 broken object property level authorisation', properties],
  ['API5 broken function level authorisation', functions],
  ['API6 unrestricted access to sensitive business flows', flows],
  ['API4, API7, API8, API9 resources, request forgery, configuration, inventory', configuration],
])('%s', (_, attacks) => {
  it.each(attacks)('$name', (attack) => tryAttack(ground, attack));
});

it('API2 tokens that are unsigned, for somebody else, expired or no tokens are refused with one sentence', async () => {
  await using provider = await startProvider('http://127.0.0.1:1');
  await using database = await freshHubDatabase();
  await using gateway = await startTestGateway(database, {
    environment: { HUB_OIDC_ISSUER: provider.url, HUB_OIDC_AUDIENCE: AUDIENCE },
  });
  const claims = { sub: 'p-1', name: '某人', hub_department: 'CIVIL_AFFAIRS', hub_role: 'ADMIN', hub_division: '21' };
  const unsigned = new UnsecuredJWT(claims).setIssuer(provider.url).setAudience(AUDIENCE).setExpirationTime('5m');
  const tokens = [
    unsigned.encode(),
    await provider.token({ ...claims, aud: 'urn:somebody-else' }),
    await provider.token({ ...claims, exp: Math.floor(Date.now() / 1000) - 600 }),
    'not.a.token',
  ];
  for (const token of tokens) {
    const answer = await gateway.ask({ authorization: `Bearer ${token}` });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { errors: [{ message: HUB_ERRORS.TOKEN_REFUSED, extensions: { code: 'TOKEN_REFUSED' } }] },
    ]);
  }
});

it('API2 who somebody is cannot be said by headers of their own', async () => {
  const headers = { 'x-hub-viewer': '{"role":"DATA_STEWARD"}', 'x-forwarded-user': 'admin', cookie: 'hub=1' };
  const { status, text } = await sendAs(ground, NOBODY, { query: '{ __typename }', headers });
  expect([status, JSON.parse(text).errors[0].extensions]).toEqual([401, { code: 'SIGN_IN_REQUIRED' }]);
});

it('API8 every answer forbids scripts from elsewhere, frames and storing, and does not say what the server is', async () => {
  const { headers } = await sendAs(ground, COUNTY_OFFICER, { query: '{ __typename }' });
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(['x-frame-options', 'cache-control', 'x-content-type-options'].map((name) => headers.get(name))).toEqual([
    'DENY',
    'no-store',
    'nosniff',
  ]);
  expect(['x-powered-by', 'server', 'access-control-allow-origin'].map((name) => headers.get(name))).toEqual([
    null,
    null,
    null,
  ]);
});

it('API9, API10 a department’s own port answers nobody without a grant, and knows no other address', async () => {
  await using league = await serveLeague();
  for (const path of ['/graphql', '/ground', '/policy', '/policy-content', '/admin']) {
    const answer = await league.send('{"query":"{ leagueVolunteers { totalCount } }"}', {}, path);
    expect([path, answer.status, await answer.text()]).toEqual([path, 401, '']);
  }
});
