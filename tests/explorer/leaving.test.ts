import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import { startChromium } from './chromium.ts';
import { type DemoHub, startDemoHub } from './demo-hub.ts';
import { run, soon, state, visitAs } from './visit.ts';

const COUNTY_OFFICER = '佟书衡';
const AUDITOR = '席明鉴';

let hub: DemoHub;
let browser: Awaited<ReturnType<typeof startChromium>>;
const visit = (officer: string, example?: string) => visitAs(browser, hub.url, officer, example);

beforeAll(async () => {
  browser = await startChromium();
  await buildExplorer();
  hub = await startDemoHub();
});

afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

test('退出 leads to the sign-in page, forgets the purpose, and the explorer stays closed', async () => {
  await using at = await visit(COUNTY_OFFICER, '#22-townships');
  const { page } = at;
  expect(page.url()).toBe(`${hub.url}/explorer#22-townships`);
  await soon(() => page.locator('.graphiql-tab').allTextContents()).toEqual(['各乡镇对比']);
  await state(page, '关爱服务');
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('heading', { name: '演示登录' }).waitFor();
  expect(await page.evaluate('({ ...sessionStorage })')).toEqual({});
  await page.goto(`${hub.url}/explorer`);
  await page.waitForURL((url) => url.pathname === '/sign-in');
});

test('a session that has ended leads to the sign-in page at the next question', async () => {
  await using at = await visit(COUNTY_OFFICER);
  await soon(() => at.page.locator('.price-line').textContent()).toMatch(/^约/);
  await at.context.clearCookies();
  await at.page.getByRole('button', { name: /^运行查询/ }).click();
  await at.page.waitForURL((url) => url.pathname === '/sign-in');
});

test('a hub that cannot be reached, or that asks to wait, is reported in Chinese, with what to do', async () => {
  await using at = await visit(COUNTY_OFFICER);
  const { page } = at;
  const told = () => page.locator('.answer-notices section p').allTextContents();
  await page.route('**/graphql', (route) => route.abort());
  await run(page);
  expect(await told()).toEqual(['无法连接儿童数据枢纽。请确认枢纽已启动、网络畅通，然后重试。']);
  await page.unroute('**/graphql');
  const errors = [{ message: '使用次数已达上限。', extensions: { code: 'RATE_LIMITED' } }];
  const refusal = { status: 429, headers: { 'retry-after': '1800' }, json: { errors } };
  await page.route('**/graphql', (route) => route.fulfill(refusal));
  await run(page);
  await soon(told).toEqual(['使用次数已达上限。请等待约 30 分钟后再试。']);
});

test('a script that is slipped into the page does not run', async () => {
  await using at = await visit(AUDITOR);
  const hasRun = await at.page.evaluate(`(() => {
    const script = document.createElement('script');
    script.textContent = 'window.slippedIn = true';
    document.head.append(script);
    return 'slippedIn' in window;
  })()`);
  expect(hasRun).toBe(false);
  expect(at.complaints).toEqual([expect.stringMatching(/content security policy/i)]);
});
