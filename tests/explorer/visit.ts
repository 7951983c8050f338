import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody at the explorer, with everything the page asked for and complained about. */
export interface Visit extends AsyncDisposable {
  page: Page;
  context: BrowserContext;
  requests: Request[];
  complaints: string[];
}

/** Opens the explorer in a browser of its own, is led to the sign-in page, and signs in by a click on an officer's card. */
export async function visitAs(browser: Browser, hub: string, officer: string, example = ''): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  context.setDefaultTimeout(50_000);
  const page = await context.newPage();
  await page.goto(`${hub}/explorer${example}`);
  await page.waitForURL((url) => url.pathname === '/sign-in');
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.getByRole('button', { name: new RegExp(officer) }).click();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.getByText(/^数据目录：\d+ 个类型/).waitFor();
  return { page, context, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/** Presses run, waits for the answer, and gives each department that took part with what it did. */
export async function run(page: Page): Promise<Record<string, string>> {
  await page.getByRole('button', { name: /^运行查询/ }).click();
  await page.locator('.department-time').waitFor();
  const chips = page.locator('.department-chip');
  const names = await chips.locator('b').allTextContents();
  const statuses = await chips.locator('b + span').allTextContents();
  return Object.fromEntries(names.map((name, at) => [name, statuses[at] ?? '']));
}

/** The button that opens a saved example. */
export function example(page: Page, title: string): Locator {
  return page.locator('.examples button', { has: page.getByText(title, { exact: true }) });
}

/** Opens a saved example by its title. */
export async function choose(page: Page, title: string): Promise<void> {
  await example(page, title).click();
}

/** States a purpose 使用目的. */
export async function state(page: Page, purpose: string): Promise<void> {
  await page.getByLabel('使用目的').selectOption({ label: purpose });
}

/** Whether an editor of the page holds a text, in sight or not: the editor draws only the lines in sight. */
export async function shows(page: Page, text: string): Promise<boolean> {
  const texts = await page.evaluate('window.__MONACO.editor.getModels().map((model) => model.getValue())');
  return (texts as string[]).some((content) => content.includes(text));
}

/** Looks again until it holds: the page takes a moment, longer on a busy machine. */
export const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 100 });
