import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';

const started = consoleUnderTest();

test('with the keyboard alone a child is found, the profile opened and a task made', async () => {
  await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page } = visit;
  await visit.open('/');
  await tabTo(page, page.getByLabel('找一个孩子'));
  await page.keyboard.type('王');
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('main tbody a[href^="/children/profile"]').first());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '在校情况' }).waitFor();
  expect(await page.evaluate('document.activeElement?.id')).toBe('main');
  await tabTo(page, page.getByRole('link', { name: '转介、创建任务' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('要办的事'));
  await page.keyboard.type('请到家走访。');
  await tabTo(page, page.getByRole('button', { name: '创建任务' }));
  await page.keyboard.press('Enter');
  await page.getByText(/任务号 RW-/).waitFor();
  await tabTo(page, page.getByRole('button', { name: '查看任务' }), 1);
  expect(visit.complaints).toEqual([]);
});

/** Presses Tab until it is there, as often as somebody who cannot use a mouse would put up with. */
async function tabTo(page: Page, place: Locator, most = 40): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if ((await place.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`not reached by ${most} presses of Tab`);
}
