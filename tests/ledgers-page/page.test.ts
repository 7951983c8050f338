import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import { startChromium } from '../explorer/chromium.ts';
import { type DemoHub, startDemoHub } from '../explorer/demo-hub.ts';
import { soon } from '../explorer/visit.ts';
import { childrenCsv } from '../ledger-gateway/children-csv.ts';
import { choose, countsOf, openLedgers } from './open-ledgers.ts';

const OFFICER = '佟书衡';
const STEWARD = '费数宁';
const AUDITOR = '席明鉴';
const WRITTEN_BY_HAND = '<img src=x onerror=alert(1)>';

let hub: DemoHub;
let browser: Awaited<ReturnType<typeof startChromium>>;
const open = (officer: string, path: string) => openLedgers(browser, hub.url, officer, path);

beforeAll(async () => {
  browser = await startChromium();
  await buildExplorer();
  hub = await startDemoHub();
});

afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

test('the county officer fetches the template of a ledger, which is a workbook', async () => {
  await using at = await open(OFFICER, '/ledgers');
  const card = at.page.getByRole('article', { name: '儿童台账', exact: true });
  const [file] = await Promise.all([
    at.page.waitForEvent('download'),
    card.getByRole('button', { name: '下载模板' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/儿童台账.*\.xlsx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(at.complaints).toEqual([]);
});

test('a file with a good, a bad and a repeated row is checked, written, explained in a workbook, and taken back', async () => {
  await using at = await open(OFFICER, '/ledgers/upload#ledger=civil-affairs/children');
  const { page } = at;
  const wrong = { place: 702, nationalId: '990421201503060011', name: WRITTEN_BY_HAND };
  await choose(page, '后安镇.csv', childrenCsv([{ place: 701 }, wrong, { place: 701 }]));
  await soon(() => countsOf(page)).toEqual({ 新增: '1', 更新: '0', 已一致: '0', 重复: '1', 有问题: '1', 待核对: '0' });
  await page.getByRole('cell', { name: /校验位/ }).waitFor();
  await page.getByRole('button', { name: '写入有效的 1 行' }).click();
  await soon(() => countsOf(page)).toMatchObject({ 已新增: '1', 未导入: '1' });
  const [result] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载结果工作簿' }).click(),
  ]);
  expect(result.suggestedFilename()).toMatch(/\.xlsx$/);
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByRole('button', { name: '确定撤销' }).click();
  await page.getByText('已撤销').first().waitFor();
  await page.getByRole('link', { name: '导入记录' }).click();
  await soon(() => page.locator('tbody .kind-chip').first().textContent()).toBe('已撤销');
  expect(at.complaints).toEqual([]);
});

test('a row without a number that is like a registered child waits for the steward, who decides it and takes it back', async () => {
  await using officer = await open(OFFICER, '/ledgers/upload#ledger=civil-affairs/children');
  await choose(officer.page, '甲.csv', childrenCsv([{ place: 711 }]));
  await officer.page.getByRole('button', { name: '写入有效的 1 行' }).click();
  await soon(() => countsOf(officer.page)).toMatchObject({ 已新增: '1' });
  await officer.page.getByRole('link', { name: '上传另一个文件' }).click();
  await choose(officer.page, '乙.csv', childrenCsv([{ place: 711, nationalId: '' }]));
  await soon(() => countsOf(officer.page)).toMatchObject({ 新增: '0', 待核对: '1' });
  await officer.page.getByRole('button', { name: '提交 1 行待核对' }).click();
  await officer.page.getByText('待核对的行已交数据管理员').waitFor();

  await using steward = await open(STEWARD, '/ledgers/reviews');
  const { page } = steward;
  await page.getByRole('link', { name: /于小乙/ }).click();
  const candidate = page.getByRole('article', { name: '候选儿童' });
  await soon(() => candidate.textContent()).toMatch(/\+\d+ 出生日期/);
  await candidate.getByRole('button', { name: '是同一名儿童' }).click();
  await page.getByText(/已决定：是已登记的儿童/).waitFor();
  await page.getByRole('link', { name: '打开这次导入，再次写入' }).waitFor();
  await page.getByRole('button', { name: '撤销核对' }).click();
  await page.getByRole('button', { name: '都不是，按新登记处理' }).click();
  await page.getByText(/已决定：按新登记处理/).waitFor();
  expect(steward.complaints).toEqual([]);
});

test('the auditor is told why nothing can be imported, and may read how a ledger is filled in', async () => {
  await using at = await open(AUDITOR, '/ledgers');
  const { page } = at;
  await soon(() => page.getByText('不登记儿童信息，不能导入台账').count()).toBeGreaterThan(0);
  expect(await page.getByRole('link', { name: '上传导入' }).count()).toBe(0);
  const card = page.getByRole('article', { name: '儿童台账', exact: true });
  await card.getByRole('link', { name: '填写说明' }).click();
  await page.getByRole('heading', { name: '儿童台账填写说明' }).waitFor();
  expect(at.complaints).toEqual([]);
});

test('the quality of the data stands township by township, with the mark, also on a phone without scrolling sideways', async () => {
  await using at = await open(STEWARD, '/ledgers/quality');
  const { page } = at;
  await page.locator('.quality-table tbody tr').nth(2).waitFor();
  expect(await page.locator('.quality-table tbody tr').first().textContent()).toMatch(/（全部）.*\d+\.\d%.*达标/);
  await page.setViewportSize({ width: 390, height: 844 });
  const wider = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(await wider()).toBe(0);
  await page.getByRole('link', { name: '台账', exact: true }).click();
  await page.locator('.ledger-card').first().waitFor();
  expect(await wider()).toBe(0);
  expect(at.complaints).toEqual([]);
});
