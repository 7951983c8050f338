import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import { startChromium } from './chromium.ts';
import { type DemoHub, startDemoHub } from './demo-hub.ts';
import { savedExamples } from './saved-examples.ts';
import { choose, example, run, shows, soon, state, visitAs } from './visit.ts';

const COUNTY_OFFICER = '佟书衡';
const CLASS_TEACHER = '裴若澜';
const DATA_STEWARD = '费数宁';
const AUDITOR = '席明鉴';

let hub: DemoHub;
let browser: Awaited<ReturnType<typeof startChromium>>;
const visit = (officer: string, example?: string) => visitAs(browser, hub.url, officer, example);

beforeAll(async () => {
  browser = await startChromium();
  await buildExplorer();
  hub = await startDemoHub();
});

afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

test('whoever has signed in sees the hub in Chinese, who they are, and every saved example under its question', async () => {
  await using at = await visit(COUNTY_OFFICER);
  const { page } = at;
  expect(await page.title()).toBe('儿童数据枢纽 · 查询台');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await soon(() => page.locator('.session-viewer').textContent()).toBe('佟书衡(县民政局儿童福利股)');
  await soon(() => page.locator('.session-place').textContent()).toBe('民政 · 抚顺县 · 工作人员');
  await soon(() => page.locator('.examples button b').allTextContents()).toEqual(
    savedExamples.map(({ title }) => title),
  );
  await soon(() => page.locator('.graphiql-tab').allTextContents()).toEqual([savedExamples[0]?.title]);
  expect(at.complaints).toEqual([]);
});

test('the county officer states a purpose, runs the profile, and four departments have answered; masked data are marked', async () => {
  await using at = await visit(COUNTY_OFFICER);
  const { page } = at;
  await soon(() => page.locator('.purpose-hint').textContent()).toContain(
    '尚未选择使用目的：现在只能看到统计和公开信息',
  );
  await state(page, '关爱服务');
  await soon(() => page.locator('.purpose-hint').count()).toBe(0);
  expect(await run(page)).toEqual({ 民政: '正常', 教育: '正常', 妇联: '正常', 共青团: '正常' });
  for (const section of ['civilAffairs', 'education', 'womensFederation', 'youthLeague']) {
    expect(await shows(page, `"${section}": {`), section).toBe(true);
  }
  await soon(() => page.locator('.answer-masked summary').textContent()).toContain('已脱敏 2 项');
  await soon(() => page.locator('.answer-masked code').allTextContents()).toEqual([
    'Child.address',
    'Child.nationalId',
  ]);
  await soon(() => page.locator('.answer-notices section').count()).toBe(0);
  const asked = at.requests.filter((request) => request.url().endsWith('/graphql')).at(-1);
  expect(asked?.headers()).toMatchObject({ 'x-hub-purpose': 'CHILD_CARE', 'x-hub-request': 'console' });
  expect(at.complaints).toEqual([]);
});

test('the class teacher is told in Chinese what is not shown, of which department, and what to do', async () => {
  await using at = await visit(CLASS_TEACHER);
  const { page } = at;
  await choose(page, '我班上的孩子');
  await soon(() => page.getByLabel('使用目的').inputValue()).toBe('CHILD_CARE');
  expect(await run(page)).toMatchObject({ 教育: '正常', 妇联: '无权查看', 共青团: '无权查看' });
  const notices = await page.locator('.answer-notices section p').allTextContents();
  expect(notices.join('\n')).toContain('妇联与您的部门之间没有适用于这一目的的共享授权。请在联席会议中提出共享申请。');
  expect(notices.join('\n')).toContain('办理个案的,请填写个案编号后重试。');
  await soon(() => page.locator('.answer-notices section code').allTextContents()).toContain(
    'pupils.nodes.psychologicalFile',
  );
  expect(at.complaints).toEqual([]);
});

test('who may not write queries cannot change one, but its variables; the others can', async () => {
  await using teacher = await visit(CLASS_TEACHER);
  await using officer = await visit(COUNTY_OFFICER);
  for (const { page } of [teacher, officer]) {
    await page.locator('.graphiql-query-editor .view-line').first().click();
    await page.keyboard.type('QQQQ');
    await page.locator('.graphiql-editor-tool .view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('  ');
  }
  expect([await shows(teacher.page, 'QQQQ'), await shows(officer.page, 'QQQQ')]).toEqual([false, true]);
  expect([await shows(teacher.page, '  {\n'), await shows(officer.page, '  {\n')]).toEqual([true, true]);
  await soon(() => teacher.page.getByRole('button', { name: '新建标签页' }).isVisible()).toBe(false);
  await soon(() => officer.page.getByRole('button', { name: '新建标签页' }).isVisible()).toBe(true);
});

test('an example opens in a tab of its own with its variables, once, and says when another purpose is usual', async () => {
  await using at = await visit(COUNTY_OFFICER);
  const { page } = at;
  const search = savedExamples.find(({ id }) => id === '13-child-search');
  await example(page, '按姓名、年龄和地区查找').dblclick();
  await soon(() => shows(page, search?.variables ?? 'none')).toBe(true);
  await choose(page, '按姓名、年龄和地区查找');
  await soon(() => page.locator('.graphiql-tab').count()).toBe(2);
  await state(page, '督导检查');
  await page.getByRole('button', { name: '改为“关爱服务”' }).click();
  await soon(() => page.getByLabel('使用目的').inputValue()).toBe('CHILD_CARE');
  await run(page);
  expect(await shows(page, '"errors"')).toBe(false);
});

test('what a query costs, whom it asks, and its list as a table and a workbook, are a click away', async () => {
  await using at = await visit(COUNTY_OFFICER, '#22-townships');
  const { page } = at;
  await soon(() => page.locator('.price-line').textContent()).toMatch(
    /^约 [\d,]+ \/ 100,000 个数据项，深度 5 \/ 12，询问 4 个部门/,
  );
  await page.getByRole('button', { name: '执行计划' }).click();
  await soon(() => page.locator('.plan-question b').first().textContent()).toBe('询问民政');
  await run(page);
  await page.getByRole('button', { name: '表格（1）' }).click();
  await soon(() => page.locator('.result-table tbody tr').count()).toBe(8);
  await soon(() => page.locator('.result-table th').first().textContent()).toBe('行政区划代码');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^各乡镇对比_\d{8}\.xlsx$/);
  expect(at.complaints).toEqual([]);
});

test('a query is saved for the department; who may not write queries finds it there, and is told so', async () => {
  await using officer = await visit(COUNTY_OFFICER, '#22-townships');
  await officer.page.getByRole('button', { name: '保存当前查询……' }).click();
  await officer.page.getByLabel('名称').fill('我县各乡镇');
  await officer.page.getByLabel('所有部门').check();
  await officer.page.getByRole('button', { name: '保存', exact: true }).click();
  await officer.page.getByRole('button', { name: '删除：我县各乡镇' }).waitFor();
  await using teacher = await visit(CLASS_TEACHER);
  await teacher.page.getByText('运行共享的查询须有“分析”权限').waitFor();
  await soon(() => teacher.page.locator('.saved-query b').allTextContents()).toEqual(['我县各乡镇']);
  await officer.page.getByRole('button', { name: '删除：我县各乡镇' }).click();
  await officer.page.getByRole('button', { name: '确认删除：我县各乡镇' }).click();
  await soon(() => officer.page.locator('.saved-query').count()).toBe(0);
});

test('whose post has none of the purposes of an example is told so', async () => {
  await using at = await visit(AUDITOR);
  await state(at.page, '审计监督');
  await soon(() => at.page.locator('.purpose-hint').textContent()).toContain('这个示例不是为您的岗位准备的');
});

test('nothing about a child stays in the browser, and nothing of a query stands in the address', async () => {
  await using at = await visit(DATA_STEWARD);
  const { page } = at;
  await page.getByLabel('个案、任务或紧急查阅编号').fill('ga-210421-2026-0001');
  await page.getByLabel('个案、任务或紧急查阅编号').fill('');
  await state(page, '信息核验');
  await run(page);
  await choose(page, '按姓名、年龄和地区查找');
  await run(page);
  const kept = await page.evaluate(`(async () => ({
    local: { ...localStorage }, tab: { ...sessionStorage },
    databases: await indexedDB.databases(), caches: await caches.keys(), cookies: document.cookie }))()`);
  expect(kept).toEqual({
    local: { 'graphiql:theme': 'light' },
    tab: { 'hub:purpose': 'VERIFICATION' },
    databases: [],
    caches: [],
    cookies: '',
  });
  expect(page.url()).toBe(`${hub.url}/explorer`);
  const origins = at.requests.map((request) => new URL(request.url()).origin).filter((origin) => origin !== 'null');
  expect(new Set(origins)).toEqual(new Set([hub.url]));
  expect(at.requests.filter((request) => new URL(request.url()).search !== '')).toEqual([]);
});
