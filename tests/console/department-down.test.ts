import { expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';

const started = consoleUnderTest();

test('while the schools’ department is down its card says so, the other cards are filled, and it is back when it is', async () => {
  await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page } = visit;
  const ask = await started.hub.signIn('demo-county-officer');
  const { data } = await ask(
    '{ children(first: 1) { nodes { id civilAffairs { guardianship { guardianName } } } } }',
    {},
    'CHILD_CARE',
  );
  const [child] = data.children.nodes;
  const profile = `/children/profile#id=${child.id}`;
  const card = (title: string) =>
    page.locator('.profile-card').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

  started.hub.down('education', true);
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

  started.hub.down('education', false);
  await visit.open(profile);
  expect(await card('在校情况').textContent()).not.toContain('暂时无法访问');
});
