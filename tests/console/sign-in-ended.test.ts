import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';
import { type ConsoleVisit, settled } from './console-visit.ts';

const started = consoleUnderTest();
let child: string;

beforeAll(async () => {
  const ask = await started.hub.signIn('demo-county-officer');
  const { data } = await ask('{ children(first: 1) { nodes { id } } }', {}, 'CHILD_CARE');
  child = data.children.nodes[0].id;
});

test('a sign-in that ends while a form is half filled in loses nothing, and nothing is submitted in another’s name', async () => {
  await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page, context } = visit;
  await visit.open(`/acts/do#act=recordHomeVisit&child=${child}`);
  await page.getByText('儿童主任', { exact: true }).click();
  await page.getByLabel('探访发现').fill('家中老人照料得好。');
  await context.clearCookies();
  await page.getByRole('button', { name: '提交' }).click();
  const told = page.getByRole('dialog', { name: '您的登录已经结束' });
  await told.waitFor();
  expect(await told.textContent()).toContain('佟书衡');

  const other = await signInBeside(visit, '毕承钧');
  await told.getByRole('button', { name: '已登录，继续' }).click();
  await told.getByRole('alert').waitFor();
  await other.close();

  await signInBeside(visit, '佟书衡');
  await comeBack(page);
  await told.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText(/^已办理/).waitFor();
});

test('a page that somebody left is shown anew to who has signed in since, and to nobody after signing out', async () => {
  await using visit = await started.visit('demo-county-officer', null);
  const { page } = visit;
  await visit.open('/places');
  await page.getByLabel('使用目的').selectOption('CHILD_CARE');
  const beside = await signInBeside(visit, '毕承钧');
  await comeBack(page);
  await page.getByText('毕承钧(县教育局基础教育股股长)').waitFor();
  expect(await page.getByLabel('使用目的').inputValue()).toBe('');
  await beside.getByRole('button', { name: '退出' }).click();
  await beside.getByRole('heading', { name: '演示登录' }).waitFor();
  await comeBack(page);
  await page.waitForURL((url) => url.pathname === '/sign-in');
});

/** Signs another person in at another tab of the same browser. */
async function signInBeside({ context }: ConsoleVisit, name: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${started.hub.url}/sign-in`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL(`${started.hub.url}/`);
  await settled(page);
  return page;
}

/** A browser without a screen does not tell its pages when they are looked at. */
async function comeBack(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(`dispatchEvent(new Event('focus'))`);
}
