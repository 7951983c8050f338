import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';
import { settled } from './console-visit.ts';

const started = consoleUnderTest();
const REASON = '邻居报告孩子夜里受伤，须马上联系监护人。';
let child: string;

beforeAll(async () => {
  const ask = await started.hub.signIn('demo-county-officer');
  const { data } = await ask('{ children(first: 1) { nodes { id } } }', {}, 'CHILD_CARE');
  child = data.children.nodes[0].id;
});

test('an emergency access is opened, closed after use, and reviewed by a manager who can read why', async () => {
  await using officer = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page } = officer;
  await officer.open(`/sharing/emergency#child=${child}`);
  await page.getByText('失踪、离家出走', { exact: true }).click();
  await page.getByLabel(/发生了什么/).fill(REASON);
  await page.getByRole('button', { name: '登记并打开儿童档案' }).click();
  await page.getByRole('heading', { name: '在校情况' }).waitFor();
  await officer.open('/sharing/emergencies');
  await page.getByRole('button', { name: '用完关闭' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '用完关闭' }).click();
  await page.getByText('您这次为什么使用数据？').waitFor();
  await page.getByRole('main').getByRole('button', { name: '关爱服务' }).click();
  await page.getByText('已关闭').waitFor();

  await using secretary = await started.visit('demo-joint-meeting-secretary', 'SUPERVISION');
  await secretary.open('/sharing/emergencies');
  const review = secretary.page.getByRole('button', { name: '复核', exact: true });
  await review.click();
  await secretary.page.getByRole('button', { name: '改为“保护处置”' }).click();
  await secretary.page.getByText(REASON).waitFor();
  const beside = await secretary.context.newPage();
  await beside.goto(secretary.page.url());
  await reviewing(beside, '打过电话，孩子已经到家。');
  await review.click();
  await secretary.page.getByText('正当', { exact: true }).click();
  await secretary.page.getByLabel('说明').fill('核对了来电记录，情况属实。');
  await secretary.page.getByRole('button', { name: '提交复核' }).click();
  await review.waitFor({ state: 'detached' });
  await beside.getByRole('button', { name: '提交复核' }).click();
  await beside.getByText(/^庄谨言.*已于 .* 复核：正当。您的复核没有提交。$/).waitFor();
  await beside.getByText('核对了来电记录，情况属实。').waitFor();
  await beside.getByRole('button', { name: '知道了，刷新清单' }).click();
  await beside.getByText('没有符合条件的紧急查阅。').waitFor();
  expect([...officer.complaints, ...secretary.complaints]).toEqual([]);

  await using auditor = await started.visit('demo-auditor', 'AUDIT');
  await auditor.open('/sharing/emergencies#show=ALL');
  await auditor.page.locator('.sharing-paper').first().getByText('复核：正当').waitFor();
  const tabs = auditor.page.getByRole('navigation', { name: '数据共享的各页' });
  expect(await tabs.getByRole('link', { name: '校核' }).count()).toBe(0);
  await auditor.open('/sharing/corrections');
  await auditor.page.getByText('校核的内容涉及儿童资料，不向审计人员开放。').waitFor();
});

test('an agreement is asked for, granted, suspended and resumed by clicks, and ended by who was overtaken, at the second try', async () => {
  await using officer = await started.visit('demo-womens-federation-officer', 'CHILD_CARE');
  await officer.open('/sharing');
  await officer.page.getByLabel('找数据项').fill('学校登记的现监护人');
  await officer.page
    .getByRole('row', { name: /学校登记的现监护人/ })
    .getByRole('button', { name: '申请共享' })
    .click();
  await officer.page.getByLabel(/履职需要/).fill('为留守儿童家庭安排家庭教育指导。');
  await officer.page.getByLabel('法律依据').fill('未成年人保护法第八十二条');
  await officer.page.getByRole('button', { name: '提出申请' }).click();
  await officer.page.waitForURL(/\/sharing\/requests#number=SQ/);

  await using manager = await started.visit('demo-education-manager', 'SUPERVISION');
  const { page, context } = manager;
  await manager.open(`/sharing/requests#number=${/SQ-[\d-]+/.exec(officer.page.url())?.[0]}`);
  await page.getByRole('button', { name: '同意共享', exact: true }).click();
  await page.getByLabel('文号').fill('抚县教函〔2026〕3号');
  await page.getByRole('button', { name: '同意并生成授权' }).click();
  await page.locator('.ant-drawer').getByRole('link', { name: /^GX-/ }).click();
  await page.getByRole('button', { name: '中止授权' }).waitFor();

  const beside = await context.newPage();
  await beside.goto(page.url());
  const ending = await begun(beside, '终止授权');
  for (const [step, state] of [
    ['中止授权', '中止'],
    ['恢复授权', '有效'],
  ] as const) {
    await (await begun(page, step)).getByRole('button', { name: step }).click();
    await expect.poll(() => stateOf(page)).toBe(state);
  }
  await ending.getByRole('button', { name: '终止授权' }).click();
  await ending.getByRole('alert').waitFor();
  await settled(beside);
  await ending.getByRole('button', { name: '终止授权' }).click();
  await expect.poll(() => stateOf(beside)).toBe('已结束');
  expect(manager.complaints).toEqual([]);
});

/** Fills in a review of the one emergency access that is to be reviewed, without submitting it. */
async function reviewing(page: Page, text: string): Promise<void> {
  const review = page.getByRole('button', { name: '复核', exact: true });
  await review.click();
  await page.getByRole('button', { name: '改为“保护处置”' }).click();
  await page.getByText(REASON).waitFor();
  await review.click();
  await page.getByText('正当', { exact: true }).click();
  await page.getByLabel('说明').fill(text);
}

/** Opens an act on the agreement that is open and states a reason, without submitting it. */
async function begun(page: Page, step: string): Promise<Locator> {
  await page.getByRole('button', { name: step }).click();
  const asked = page.getByRole('dialog', { name: step }).last();
  await asked.getByRole('textbox').fill('本学期核对数据期间另行安排，核对后再议。');
  return asked;
}

const stateOf = (page: Page) => page.locator('.ant-drawer .ant-tag').first().textContent();
