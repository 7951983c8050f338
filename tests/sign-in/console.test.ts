import { afterAll, beforeAll, expect, test } from 'vitest';
import { testBrowser } from './browser.ts';
import { type ConsoleGateway, startConsoleGateway } from './console-gateway.ts';
import { startProvider } from './provider.ts';
import { codeOf, FROM_PAGE, freePort, startTestGateway } from './test-sign-in.ts';

let at: ConsoleGateway;
beforeAll(async () => {
  at = await startConsoleGateway();
});
afterAll(() => at?.[Symbol.asyncDispose]());

test('signing in at the issuer begins a session, and the page continues by itself from the hub', async () => {
  const browser = testBrowser();
  const page = await at.signIn(browser);
  expect([page.status, new URL(page.address).pathname]).toEqual([200, '/sign-in/callback']);
  expect(page.text).toContain('<meta http-equiv="refresh" content="0;url=/">');
  const response = await at.gateway.get('/session', at.sessionOf(browser));
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({
    viewer: {
      id: 'p-1',
      name: '柴亦然(县民政局)',
      department: 'CIVIL_AFFAIRS',
      role: 'OFFICER',
      division: '210421',
      assurance: 3,
      rights: [],
    },
    roleTerm: '工作人员',
    purposes: expect.arrayContaining([{ purpose: 'CHILD_CARE', term: '关爱服务' }]),
    expiresAt: expect.any(String),
  });
  expect((await at.gateway.ask({ ...at.sessionOf(browser), ...FROM_PAGE })).status).toBe(200);
});

test('claims that the issuer keeps at its userinfo address are fetched from there', async () => {
  const consolePort = await freePort();
  const consoleUrl = `http://127.0.0.1:${consolePort}`;
  await using sparing = await startProvider(consoleUrl, false);
  sparing.people.set('p-1', at.provider.people.get('p-1') ?? {});
  const own = { ...at.environment, HUB_PUBLIC_URL: consoleUrl, HUB_OIDC_ISSUER: sparing.url };
  await using other = await startTestGateway(at.database, { environment: own, port: consolePort });
  const browser = testBrowser();
  const form = await browser.open(`${other.url}/sign-in/start`);
  expect((await browser.submit(form, { prompt: 'login', login: 'p-1', password: 'any' })).status).toBe(200);
  expect(browser.cookies(other.url).has('hub_session')).toBe(true);
});

test('the session cookie is out of reach of scripts and of other sites; the database holds only its hash', async () => {
  const browser = testBrowser();
  const form = await browser.open(`${at.gateway.url}/sign-in/start`);
  const page = await browser.submit(form, { prompt: 'login', login: 'p-1', password: 'any' });
  const own = [...form.setCookies, ...page.setCookies].filter((line) => line.startsWith('hub_'));
  expect(own.map((line) => line.replace(/=[\w-]{43}/, '=…'))).toEqual([
    'hub_sign_in=…; Path=/; HttpOnly; SameSite=Lax; Max-Age=600',
    'hub_sign_in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    'hub_session=…; Path=/; HttpOnly; SameSite=Strict; Max-Age=28800',
  ]);
  const id = browser.cookies(at.gateway.url).get('hub_session') ?? '';
  const rows = await at.database.sql<{ text: string }>('select session::text as text from session');
  expect(rows.some(({ text }) => text.includes(id))).toBe(false);
});

test('each sign-in gets a new session id; one that a browser brings along is never taken over', async () => {
  const planted = 'A'.repeat(43);
  const browser = testBrowser();
  browser.cookies(at.gateway.url).set('hub_session', planted);
  await at.signIn(browser);
  const first = browser.cookies(at.gateway.url).get('hub_session');
  expect(first).not.toBe(planted);
  expect(await codeOf(await at.gateway.get('/session', { cookie: `hub_session=${planted}` }))).toEqual([
    401,
    'SIGN_IN_ENDED',
  ]);
  await browser.open(`${at.gateway.url}/sign-in/start`);
  expect(browser.cookies(at.gateway.url).get('hub_session')).not.toBe(first);
});

test('a callback without the attempt of this browser, or with another state, begins no session', async () => {
  const victim = testBrowser();
  const attacker = testBrowser();
  const form = await attacker.open(`${at.gateway.url}/sign-in/start`);
  await victim.open(`${at.gateway.url}/sign-in/start`);
  // the attacker stops before the callback and hands its address to the victim
  const kept = new Map(attacker.cookies(at.gateway.url));
  attacker.cookies(at.gateway.url).clear();
  const refused = await attacker.submit(form, { prompt: 'login', login: 'p-1', password: 'any' });
  expect([refused.status, refused.text.includes('登录没有完成')]).toEqual([401, true]);
  const stolen = await victim.open(refused.address);
  expect([stolen.status, victim.cookies(at.gateway.url).has('hub_session')]).toEqual([401, false]);
  expect(kept.has('hub_sign_in')).toBe(true);
});

test('what the issuer says in its answer does not get onto the page', async () => {
  const browser = testBrowser();
  await browser.open(`${at.gateway.url}/sign-in/start`);
  const evil = encodeURIComponent('<script>alert(1)</script>');
  const page = await browser.open(
    `${at.gateway.url}/sign-in/callback?error=access_denied&error_description=${evil}&state=x`,
  );
  expect(page.status).toBe(401);
  expect(page.text).not.toContain('alert');
});

test('a person whose account lacks a department learns what to ask for', async () => {
  at.provider.people.set('p-2', { name: '无部门', hub_role: 'OFFICER', hub_division: '210421' });
  const page = await at.signIn(testBrowser(), 'p-2');
  expect(page.status).toBe(403);
  expect(page.text).toContain('账号信息有误:部门(hub_department)缺失。请联系账号管理员改正后重新登录。');
});

test('without an issuer that answers, the browser gets a page that says so', async () => {
  await using other = await startTestGateway(at.database, {
    environment: { ...at.environment, HUB_OIDC_ISSUER: `http://127.0.0.1:${await freePort()}` },
  });
  const response = await other.get('/sign-in/start');
  expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
});
