import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import { DEMO_OFFICERS } from '../../gateway/sign-in/demo-officers.ts';
import { startChromium } from '../explorer/chromium.ts';
import { AUDIENCE, CONSOLE, startProvider, type TestProvider } from './provider.ts';
import {
  freePort,
  freshHubDatabase,
  startTestGateway,
  type TestGateway,
  type TestHubDatabase,
} from './test-sign-in.ts';

let browser: Awaited<ReturnType<typeof startChromium>>;
let provider: TestProvider;
let database: TestHubDatabase;
let gateway: TestGateway;
/** By name, so that the issuer, which is at a number, is another site for the browser. */
let base: string;

beforeAll(async () => {
  browser = await startChromium();
  await buildExplorer();
  const port = await freePort();
  base = `http://localhost:${port}`;
  provider = await startProvider(base);
  provider.people.set('p-1', {
    name: '柴亦然',
    hub_department: 'EDUCATION',
    hub_role: 'MANAGER',
    hub_division: '210421',
  });
  database = await freshHubDatabase();
  const environment = {
    HUB_PUBLIC_URL: base,
    HUB_OIDC_ISSUER: provider.url,
    HUB_OIDC_AUDIENCE: AUDIENCE,
    HUB_OIDC_CLIENT_ID: CONSOLE,
  };
  gateway = await startTestGateway(database, { environment, isDemo: true, port });
});

afterAll(async () => {
  await browser?.close();
  await gateway?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
  await provider?.[Symbol.asyncDispose]();
});

/** The sign-in page in a browser of its own, with everything it complained about. */
async function openSignIn() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  context.setDefaultTimeout(50_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${base}/sign-in`);
  await page.getByRole('heading', { name: '演示登录' }).waitFor();
  return { page, complaints, cookies: () => context.cookies(), [Symbol.asyncDispose]: () => context.close() };
}

const viewerShown = (page: Page) => page.locator('.session-viewer').textContent();

test('the page shows the thirteen officers with post, area, role and assurance', async () => {
  await using visit = await openSignIn();
  expect(await visit.page.locator('.officers b').allTextContents()).toEqual(
    DEMO_OFFICERS.map(({ personName }) => personName),
  );
  expect(await visit.page.locator('.officers li').first().textContent()).toContain('县民政局儿童福利股');
  expect(visit.complaints).toEqual([]);
});

test('a click on an officer signs in, the home page names them and offers their purposes; 退出 ends it', async () => {
  await using visit = await openSignIn();
  const { page } = visit;
  await page.getByRole('button', { name: /舒以宁/ }).click();
  await page.waitForURL(`${base}/`);
  expect(await viewerShown(page)).toBe('舒以宁(县妇联家庭儿童部)');
  expect(await page.getByLabel('使用目的').locator('option').allTextContents()).toContain('关爱服务');
  const [cookie] = await visit.cookies();
  expect([cookie?.name, cookie?.httpOnly, cookie?.sameSite]).toEqual(['hub_session', true, 'Strict']);
  expect(await page.evaluate('document.cookie')).toBe('');
  await page.getByLabel('使用目的').selectOption('CHILD_CARE');
  const asked = page.waitForRequest(`${base}/graphql`);
  await page.reload();
  expect((await asked).headers()).toMatchObject({ 'x-hub-request': 'console', 'x-hub-purpose': 'CHILD_CARE' });
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL((url) => url.pathname === '/sign-in');
  expect(await visit.cookies()).not.toContainEqual(expect.objectContaining({ name: 'hub_session' }));
});

test('from the issuer, which is another site, the browser comes back signed in', async () => {
  await using visit = await openSignIn();
  const { page } = visit;
  await page.getByRole('link', { name: '统一身份认证登录' }).click();
  await page.waitForURL(`${provider.url}/**`);
  await page.locator('input[name=login]').fill('p-1');
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${base}/`);
  expect(await viewerShown(page)).toBe('柴亦然');
});
