import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import { startChromium } from '../explorer/chromium.ts';
import { type DemoHub, startDemoHub } from '../explorer/demo-hub.ts';
import { visitConsole } from './console-visit.ts';

let hub: DemoHub;
let browser: Awaited<ReturnType<typeof startChromium>>;

beforeAll(async () => {
  browser = await startChromium();
  await buildExplorer();
  hub = await startDemoHub();
});

afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

test('while the schools’ department is down its card says so, the other cards are filled, and it is back when it is', async () => {
  await using visit = await visitConsole(browser, hub.url, 'demo-county-officer', 'CHILD_CARE');
  const { page } = visit;
  const ask = await hub.signIn('demo-county-officer');
  const { data } = await ask(
    '{ children(first: 1) { nodes { id civilAffairs { guardianship { guardianName } } } } }',
    {},
    'CHILD_CARE',
  );
  const [child] = data.children.nodes;
  const profile = `/children/profile#id=${child.id}`;
  const card = (title: string) =>
    page.locator('.profile-card').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

  hub.down('education', true);
  await visit.open(profile);
  expect(await card('在校情况').textContent()).toContain('教育暂时无法访问，请稍后重试；其他部门不受影响。');
  expect(await card('照料与监护').textContent()).toContain(child.civilAffairs.guardianship.guardianName);
  for (const path of [
    '/',
    '/children',
    '/places#kind=schools',
    '/findings',
    '/tasks',
    '/dashboard',
    '/ledgers',
    '/sharing',
  ]) {
    await visit.open(path);
    expect(await page.locator('main').getByRole('heading').count(), path).toBeGreaterThan(0);
  }
  await visit.open('/dashboard');
  expect(await page.locator('main').textContent()).toContain('教育暂时无法访问，其指标没有显示');

  hub.down('education', false);
  await visit.open(profile);
  expect(await card('在校情况').textContent()).not.toContain('暂时无法访问');
});
