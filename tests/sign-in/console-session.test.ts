import { afterAll, beforeAll, expect, test } from 'vitest';
import { shutOut, signOutEverywhere } from '../../gateway/sign-in/revoking.ts';
import { testBrowser } from './browser.ts';
import { type ConsoleGateway, startConsoleGateway } from './console-gateway.ts';
import { codeOf, FROM_PAGE, startTestGateway } from './test-sign-in.ts';

let at: ConsoleGateway;
beforeAll(async () => {
  at = await startConsoleGateway();
});
afterAll(() => at?.[Symbol.asyncDispose]());

const soon = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 5_000, interval: 50 });

test('a session outlives the gateway that began it and holds on every gateway', async () => {
  const browser = testBrowser();
  await at.signIn(browser);
  const cookie = at.sessionOf(browser);
  await at.restart();
  expect((await at.gateway.get('/session', cookie)).status).toBe(200);
  await using second = await startTestGateway(at.database);
  expect((await second.get('/session', cookie)).status).toBe(200);
});

test('where nobody has signed in a program is refused, and a page of the console is told so without a fault', async () => {
  expect(await codeOf(await at.gateway.get('/session', {}))).toEqual([401, 'SIGN_IN_REQUIRED']);
  expect((await at.gateway.get('/session', { 'x-hub-request': 'console' })).status).toBe(204);
});

test('signing out ends the session on every gateway at once, and at the issuer', async () => {
  await using second = await startTestGateway(at.database);
  const browser = testBrowser();
  await at.signIn(browser);
  const cookie = at.sessionOf(browser);
  const response = await at.gateway.post('/sign-out', {}, { ...cookie, ...FROM_PAGE });
  const { signOutUrl } = (await response.json()) as { signOutUrl: string };
  expect(new URL(signOutUrl).origin).toBe(at.provider.url);
  expect(response.headers.getSetCookie()).toEqual(['hub_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0']);
  for (const each of [at.gateway, second]) {
    expect(await codeOf(await each.get('/session', cookie))).toEqual([401, 'SIGN_IN_ENDED']);
  }
});

test('fifteen idle minutes or eight hours end a session; a request puts off the first, not the second', async () => {
  const browser = testBrowser();
  await at.signIn(browser);
  const cookie = at.sessionOf(browser);
  const ask = async () => (await at.gateway.ask({ ...cookie, ...FROM_PAGE })).status;
  const age = (column: string, by: string) =>
    at.database.sql(`update session set ${column} = ${column} - interval '${by}'`);
  await age('seen_at', '14 minutes');
  expect(await ask()).toBe(200);
  await age('seen_at', '14 minutes');
  expect((await at.gateway.get('/session', cookie)).status).toBe(200);
  await age('seen_at', '2 minutes');
  expect(await ask()).toBe(401);
  await at.signIn(browser);
  const again = at.sessionOf(browser);
  await at.database.sql(
    "update session set began_at = began_at - interval '8 hours', ends_at = ends_at - interval '8 hours'",
  );
  expect((await at.gateway.get('/session', again)).status).toBe(401);
});

test('a person signed out everywhere may sign in again; one who is shut out may not', async () => {
  const browser = testBrowser();
  await at.signIn(browser);
  await signOutEverywhere(at.database, 'p-1');
  expect((await at.gateway.get('/session', at.sessionOf(browser))).status).toBe(401);
  at.provider.people.set('p-3', at.provider.people.get('p-1') ?? {});
  const third = testBrowser();
  await at.signIn(third, 'p-3');
  await shutOut(at.database, 'p-3');
  expect((await at.gateway.get('/session', at.sessionOf(third))).status).toBe(401);
  await soon(async () => (await at.signIn(testBrowser(), 'p-3')).status).toBe(401);
});
