import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import { startTestHub } from '../hub.ts';
import { startChromium } from './chromium.ts';
import { savedExamples } from './saved-examples.ts';

type TestHub = Awaited<ReturnType<typeof startTestHub>>;

let hub: TestHub;
let browser: Awaited<ReturnType<typeof startChromium>>;
let context: BrowserContext;

beforeAll(async () => {
  browser = await startChromium();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  context.setDefaultTimeout(50_000);
  await context.addInitScript('localStorage.clear()');
  await buildExplorer();
  hub = await startTestHub({ mode: 'in-process', demo: { seed: 1, children: 700 } });
});

afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

/** The page as a first-time visitor sees it, with everything it asked for and everything it complained about. */
async function openExplorer() {
  const page = await context.newPage();
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${hub.url}/graphiql`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.getByText(/^数据目录：\d+ 个类型/).waitFor();
  return { page, requests, complaints, [Symbol.asyncDispose]: () => page.close() };
}

/** Presses run, waits for the answer, and gives the departments that answered well. */
async function run(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: /^运行查询/ }).click();
  await page.locator('.department-time').waitFor();
  return page.locator('.department-chip[data-status="OK"] b').allTextContents();
}

/** Whether an editor of the page holds a text, in sight or not: the editor draws only the lines in sight. */
async function shows(page: Page, text: string): Promise<boolean> {
  const texts = await page.evaluate('window.__MONACO.editor.getModels().map((model) => model.getValue())');
  return (texts as string[]).some((content) => content.includes(text));
}

/** Looks again until it holds: the page takes a moment, longer on a busy machine. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 100 });

test('a visitor sees the hub in Chinese, with every saved example under its question', async () => {
  await using visit = await openExplorer();
  expect(await visit.page.title()).toBe('儿童数据枢纽 · 查询台');
  expect(await visit.page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await visit.page.locator('.examples button b').allTextContents()).toEqual(
    savedExamples.map(({ title }) => title),
  );
  expect(await visit.page.locator('.graphiql-tab').allTextContents()).toEqual([savedExamples[0]?.title]);
  expect(visit.complaints).toEqual([]);
});

test('the profile shows one child from four departments, and who answered', async () => {
  await using visit = await openExplorer();
  expect((await run(visit.page)).toSorted()).toEqual(['妇联', '教育', '民政', '共青团'].toSorted());
  for (const section of ['civilAffairs', 'education', 'womensFederation', 'youthLeague']) {
    expect(await shows(visit.page, `"${section}": {`), section).toBe(true);
  }
  expect(visit.complaints).toEqual([]);
});

test('a click on an example opens it in a tab of its own with its variables, once', async () => {
  await using visit = await openExplorer();
  const other = savedExamples.find(({ variables }, index) => index > 0 && variables !== '');
  if (!other) throw new Error('No second example takes variables');
  const choose = () => visit.page.getByRole('button', { name: other.title }).first().click();
  await choose();
  await soon(() => shows(visit.page, other.variables)).toBe(true);
  await soon(() => visit.page.locator('.graphiql-tab').count()).toBe(2);
  await choose();
  expect(await visit.page.locator('.graphiql-tab').count()).toBe(2);
  await run(visit.page);
  expect(await shows(visit.page, '"errors"')).toBe(false);
});

test('the page asks nobody but the hub', async () => {
  await using visit = await openExplorer();
  await run(visit.page);
  const hosts = visit.requests.map((request) => new URL(request.url())).filter(({ protocol }) => protocol !== 'data:');
  expect(new Set(hosts.map(({ origin }) => origin).filter((origin) => origin !== 'null'))).toEqual(new Set([hub.url]));
});

test('a hub that cannot be reached is reported in Chinese, with what to do', async () => {
  await using visit = await openExplorer();
  await visit.page.route('**/graphql', (route) => route.abort());
  await visit.page.getByRole('button', { name: /^运行查询/ }).click();
  await soon(() => shows(visit.page, '无法连接儿童数据枢纽。请确认枢纽已启动')).toBe(true);
});
