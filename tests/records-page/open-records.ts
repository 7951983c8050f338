import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Somebody at the pages of the record. */
export interface RecordVisit extends AsyncDisposable {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

/** Opens a page of the record in a browser of its own, is led to the sign-in page, signs in, and is back at the page. */
export async function openRecords(browser: Browser, hub: string, officer: string, path: string): Promise<RecordVisit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  context.setDefaultTimeout(50_000);
  const page = await context.newPage();
  await page.goto(`${hub}${path}`);
  await page.waitForURL((url) => url.pathname === '/sign-in');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.getByRole('button', { name: new RegExp(officer) }).click();
  await page.locator('.records-main').waitFor();
  return { page, context, complaints, [Symbol.asyncDispose]: () => context.close() };
}
