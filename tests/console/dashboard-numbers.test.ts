import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';

const started = consoleUnderTest({ everyMs: 500, idleMs: 5_000 });
const LISTED = 'section[aria-label="列表"] li';
const NUMBERS = `[...document.querySelectorAll('main table a[href]')].map((link) => [link.getAttribute('href'), Number(link.textContent)])`;

test('each number of open findings and of tasks opens a list of as many', { timeout: 300_000 }, async () => {
  await findingsHaveCome();
  await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page } = visit;
  await visit.open('/dashboard#tab=overdue&division=210421');
  const numbers = (await page.evaluate(NUMBERS)) as [string, number][];
  const few = numbers.filter(([, number]) => number < 20);
  expect(new Set(few.map(([href]) => href.split('#')[0]))).toEqual(new Set(['/findings', '/tasks']));
  const listed: [string, number][] = [];
  for (const [href] of few) {
    await visit.open(href);
    listed.push([href, await page.locator(LISTED).count()]);
  }
  expect(listed).toEqual(few);
});

test.each(['childrensHomes', 'childDirectors', 'familyEducationActivities'])(
  'a tile of an area opens a list of as many places, people or events: %s',
  async (kind) => {
    await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
    const { page } = visit;
    await visit.open(`/places#kind=${kind}&division=210421`);
    const tile = page.locator('.places-tile', { hasText: '后安镇' });
    const number = await tile.locator('b').textContent();
    await tile.click();
    await page.getByText(`共 ${/\d+/.exec(number ?? '')?.[0]} `).waitFor();
  },
);

/** Waits until the comparison of all departments has found what there is to find. */
async function findingsHaveCome(): Promise<void> {
  const ask = await started.hub.signIn('demo-county-officer');
  const question = '{ findings(first: 1) { totalCount } tasks(first: 1) { totalCount } }';
  let known = '';
  for (let tries = 0, same = 0; tries < 200; tries++) {
    const { data } = await ask(question, {}, 'CHILD_CARE');
    same = JSON.stringify(data) === known ? same + 1 : 0;
    known = JSON.stringify(data);
    if (data.findings.totalCount > 20 && data.tasks.totalCount > 0 && same === 8) return;
    await sleep(1_000);
  }
  throw new Error('nothing was found, or no end of it');
}
