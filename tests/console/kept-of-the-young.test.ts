import { expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';

const started = consoleUnderTest();

test('for a purpose that needs no data of the young, the profile of a young child claims nothing, and an older one is shown', async () => {
  const ask = await started.hub.signIn('demo-county-officer');
  const { data } = await ask('{ children(first: 60) { nodes { id age registeredOn } } }', {}, 'CHILD_CARE');
  const ofAge = (fits: (age: number) => boolean) =>
    data.children.nodes.find(({ age }: { age: number | null }) => age !== null && fits(age));
  await using visit = await started.visit('demo-county-officer', 'SUPERVISION');
  const { page } = visit;
  const identity = page.locator('.child-identity');

  await visit.open(`/children/profile#id=${ofAge((age) => age < 13).id}`);
  expect(await identity.textContent()).toMatch(/出生\d{4}-01-01脱敏.*登记未显示$/);
  const main = await page.locator('main').textContent();
  expect(main).toContain('民政的这部分资料未向您开放，原因见下方。');
  expect(main).not.toMatch(/没有登记这名儿童|没有涉及这名儿童/);

  const older = ofAge((age) => age > 14);
  await visit.open(`/children/profile#id=${older.id}`);
  expect(await identity.textContent()).toMatch(new RegExp(`^出生\\d{4}-\\d{2}-\\d{2}身份.*登记${older.registeredOn}$`));
  expect(await page.locator('main').textContent()).not.toContain('民政的这部分资料未向您开放');
});
