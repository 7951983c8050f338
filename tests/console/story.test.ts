import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { pairingsOf } from '../sweep/monthly-story.ts';
import { consoleUnderTest } from './console-under-test.ts';
import { settled } from './console-visit.ts';

const VISITS_ON_TIME = '月走访按期';
const IN_TIME = { timeout: 90_000, interval: 500 };

const started = consoleUnderTest({ everyMs: 500, idleMs: 2_000 });
let child: { id: string; name: string };

beforeAll(async () => {
  child = await whomNobodyVisited();
});

test('a missing visit is noticed, handed over, made, seen on the dashboard and put before the meeting: by clicks alone', {
  timeout: 300_000,
}, async () => {
  const secretary = await signedIn('庄谨言', '统计分析');
  const before = await visitsOnTime(secretary);

  const officer = await signedIn('佟书衡', '关爱服务');
  await officer.getByLabel('找一个孩子').fill(child.name);
  await officer.getByRole('button', { name: '查找' }).click();
  await officer.getByRole('link', { name: child.name }).first().click();
  await officer.getByRole('heading', { name: '在校情况' }).waitFor();
  await officer.getByText('本月尚未走访').waitFor();
  await officer.getByText('转介、创建任务').click();
  await officer.getByText('共青团', { exact: true }).click();
  await officer.getByLabel('要办的事').fill('本月还没有走访，请到家走访。');
  await officer.getByLabel('登记走访后自动答复').check();
  await officer.getByRole('button', { name: '创建任务' }).click();
  await officer.getByText(/任务号 RW-\d{4}-\d{4}/).waitFor();

  const cadre = await signedIn('尚启航', '关爱服务');
  const line = cadre.getByRole('listitem').filter({ hasText: child.name });
  await line.getByRole('button', { name: '登记走访' }).click();
  await cadre.getByText('入户', { exact: true }).click();
  await cadre.getByLabel('内容', { exact: true }).fill('在家，精神好，功课跟得上。');
  await cadre.getByRole('button', { name: '提交' }).click();
  await cadre
    .getByText(/已登记|办理成功|已办理/)
    .first()
    .waitFor();

  await officer.getByRole('button', { name: '查看任务' }).click();
  await expect.poll(() => officer.locator('main').textContent(), IN_TIME).toContain('已答复');
  await officer.getByRole('button', { name: '办结' }).first().click();
  await confirmClosing(officer);
  await expect.poll(() => officer.locator('main').textContent(), IN_TIME).toContain('已办结');

  await expect.poll(() => visitsOnTime(secretary), IN_TIME).toBe(before + 1);
  await secretary.getByRole('link', { name: '会议材料', exact: true }).click();
  await secretary.getByRole('button', { name: '订一份材料' }).click();
  await expect.poll(() => secretary.locator('main').textContent(), IN_TIME).toContain('已封存');
  await secretary
    .getByRole('link', { name: /^HC-|^CL-|-\d{4}$/ })
    .first()
    .click();
  await secretary.getByText('本材料封存后不再变化').waitFor();
});

/** Signs in by a click on the card of an officer, who states a purpose by another. */
async function signedIn(officer: string, purpose: string): Promise<Page> {
  const context = await started.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  context.setDefaultTimeout(50_000);
  const page = await context.newPage();
  await page.goto(started.hub.url);
  await page.getByRole('button', { name: new RegExp(officer) }).click();
  await page.getByRole('main').getByRole('button', { name: purpose }).click();
  await settled(page);
  return page;
}

/** How many pairings have been visited in time, as the dashboard's tile says: 59 of 「59/90」. */
async function visitsOnTime(page: Page): Promise<number> {
  await page.goto(`${started.hub.url}/`);
  await page.getByRole('link', { name: '联席会议看板' }).first().click();
  const tile = page.getByRole('article').filter({ hasText: VISITS_ON_TIME });
  await tile.waitFor();
  return Number(/(\d+)\/\d+/.exec((await tile.textContent()) ?? '')?.[1]);
}

async function confirmClosing(page: Page): Promise<void> {
  const sure = page.getByRole('button', { name: /^(确认办结|办结|确定)$/ }).last();
  await sure.click();
}

const THIS_MONTH = `date_trunc('month', now() at time zone 'Asia/Shanghai')::date`;

/** A child of the cadre’s, known to all departments, whom nobody has visited this month, as a third of all: few enough on either side would be withheld. */
async function whomNobodyVisited(): Promise<{ id: string; name: string }> {
  const officer = await started.hub.signIn('demo-county-officer');
  const question = 'query ($id: ID!) { child(id: $id) { id name education { source } } }';
  for (const { pairingId, childId } of await pairingsOf(started.hub, 'demo-league-cadre')) {
    const { data: known } = await officer(question, { id: childId }, 'CHILD_CARE');
    if (!known.child?.name || !known.child.education) continue;
    const visited = `select distinct on (pairing_id) id from monthly_visit where pairing_id % 3 <> 0 order by pairing_id, visited_on desc`;
    await started.hub.sql(
      'youth-league',
      `update monthly_visit set visited_on = greatest(visited_on, ${THIS_MONTH}) where id in (${visited})`,
    );
    const unvisited = `(pairing_id % 3 = 0 or pairing_id = $1) and visited_on >= ${THIS_MONTH}`;
    await started.hub.sql('youth-league', `delete from monthly_visit where ${unvisited}`, [pairingId]);
    return known.child;
  }
  throw new Error('no child to visit');
}
