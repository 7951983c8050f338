import type { Browser, Page } from 'playwright-core';
import { openRecords, type RecordVisit } from '../records-page/open-records.ts';

/** Opens a page of the ledgers as somebody, who states the first purpose they may have when they are asked. */
export async function openLedgers(browser: Browser, hub: string, officer: string, path: string): Promise<RecordVisit> {
  const visit = await openRecords(browser, hub, officer, path);
  const purpose = visit.page.locator('.purpose-choice button').first();
  if (await purpose.isVisible()) await purpose.click();
  return visit;
}

/** Chooses a file on the upload page and has it checked. */
export async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('台账文件').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '上传并检查' }).click();
}

/** The big numbers of an import, by what they are called. */
export async function countsOf(page: Page): Promise<Record<string, string>> {
  const lines = page.locator('.import-counts li');
  const names = await lines.locator('span').allTextContents();
  const counts = await lines.locator('b').allTextContents();
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? '']));
}
