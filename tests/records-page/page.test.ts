import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import { startChromium } from '../explorer/chromium.ts';
import { type DemoHub, startDemoHub } from '../explorer/demo-hub.ts';
import { soon } from '../explorer/visit.ts';
import { openRecords } from './open-records.ts';
import { pdfText } from './pdf-text.ts';

const AUDITOR = '席明鉴';
const OFFICER = '佟书衡';
const STEWARD = '费数宁';
const PROFILE =
  'query Profile($id: ID!) { child(id: $id) { id name nationalId education { currentEnrolments { grade } } } }';

let hub: DemoHub;
let browser: Awaited<ReturnType<typeof startChromium>>;
let child: string;
const open = (officer: string, path: string) => openRecords(browser, hub.url, officer, path);

beforeAll(async () => {
  browser = await startChromium();
  await buildExplorer();
  hub = await startDemoHub();
  const officer = await hub.signIn('demo-county-officer');
  const { data } = await officer('query List { children(first: 1) { nodes { id } } }', {}, 'CHILD_CARE');
  child = data.children.nodes[0].id;
  const read = await officer(PROFILE, { id: child }, 'CHILD_CARE');
  expect([read.errors?.[0]?.message, read.data?.child?.id]).toEqual([undefined, child]);
  const steward = await hub.signIn('demo-data-steward');
  await steward('query Denied { processingRecords { totalCount } }', {}, 'VERIFICATION');
  await hub.sealNow();
});

afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

test('the auditor searches, opens a record, and sees who saw which data items of whom, and by which seal it is sealed', async () => {
  await using at = await open(AUDITOR, `/records#viewer=demo-county-officer&child=${child}`);
  const { page } = at;
  expect(new URL(page.url()).hash).toBe(`#viewer=demo-county-officer&child=${child}`);
  expect(await page.getByLabel('使用目的').first().inputValue()).toBe('AUDIT');
  const kinds = page.locator('.record-table .kind-chip');
  await soon(() => kinds.allTextContents()).toEqual(['查看', '查看']);
  await page.locator('.record-table tbody a').first().click();
  await page.getByRole('heading', { name: '看到的数据项' }).waitFor();
  const whole = await page.locator('.record-whole').textContent();
  for (const text of [
    '民政 · 工作人员',
    '关爱服务',
    'Profile',
    '姓名',
    '公民身份号码',
    '已脱敏',
    child,
    '第 1 号封印',
    '5 个部门见证',
  ])
    expect(whole, text).toContain(text);
  await page.goBack();
  await soon(() => kinds.count()).toBe(2);
  expect(at.complaints).toEqual([]);
});

test('the guardian’s report lists exactly the operations about the child, and prints as A4 with its pages numbered', async () => {
  await using at = await open(AUDITOR, `/records/child/${child}`);
  const { page } = at;
  await page.locator('.report-proof b').waitFor();
  const [{ count } = { count: 0 }] = await hub.sql(
    'processing-record',
    `select count(*)::int from record_link where children @> array[$1] and kind in ('READ', 'SEARCH', 'DENY')`,
    [child],
  );
  const entries = await page.locator('.report-entry p:first-child').allInnerTexts();
  expect(entries.filter((entry) => !entry.includes('查阅处理记录'))).toHaveLength(count as number);
  expect(entries.at(-1)).toContain('民政 工作人员');
  const { text, pages } = pdfText(await page.pdf({ preferCSSPageSize: true }));
  expect(text).toContain('儿童个人信息处理情况知情报告');
  expect(text).toContain(child);
  expect(text).toContain('公民身份号码已脱敏');
  expect(text).toContain('出具人席明鉴');
  expect(text.replaceAll('，', '')).toContain(`第1页共${pages}页`);
  expect(text).toContain('个人信息保护法第四十四条');
  expect(text).not.toContain('退出');
  expect(text).not.toContain('demo-county-officer');
  expect(at.complaints).toEqual([]);
});

test('a data steward makes the report of a child of their own department, for verification', async () => {
  await using at = await open(STEWARD, `/records/child#id=${child}`);
  const { page } = at;
  await page.getByText('请先在页面上方选择使用目的').waitFor();
  await page.getByLabel('使用目的').selectOption({ label: '信息核验' });
  await page.getByRole('heading', { name: '儿童个人信息处理情况知情报告' }).waitFor();
  expect(await page.locator('.report-heading').textContent()).toContain('费数宁');
  expect(await page.locator('.report').textContent()).toContain('公民身份号码');
});

test('a county officer is told by the hub why the record is not for them, and what is', async () => {
  await using at = await open(OFFICER, '/records');
  const { page } = at;
  await soon(() => page.locator('.record-notice').textContent()).toContain(
    '您的角色不能查看这些内容或办理这项业务,请联系负责的人员。',
  );
  await page.getByRole('link', { name: '其他部门使用本部门数据的情况' }).click();
  await page.getByRole('heading', { name: '其他部门使用民政数据的情况' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/records/digest');
  expect(at.complaints).toEqual([]);
});

test('the digest, the anomalies by rule and the seals are a click away; the explorer leads here', async () => {
  await using at = await open(AUDITOR, '/records/digest#department=EDUCATION');
  const { page } = at;
  await page.getByText('民政 工作人员').waitFor();
  await page.getByRole('link', { name: '查看各次' }).click();
  await page.getByRole('heading', { name: '各次使用（共 1 次）' }).waitFor();
  await page.getByRole('link', { name: '异常访问' }).click();
  await page.getByRole('link', { name: '多次被拒绝' }).waitFor();
  await page.getByRole('link', { name: '封印与核验' }).click();
  await page.getByText(/^第 \d+ 号$/).waitFor();
  await page.goto(`${hub.url}/explorer`);
  await page.getByRole('link', { name: '处理记录' }).click();
  await page.locator('.records-main').waitFor();
  expect(at.complaints).toEqual([]);
});

test('reading the record is on record, and nothing of a search stands where a server or proxy could note it', async () => {
  await using at = await open(AUDITOR, '/records');
  const { page } = at;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('儿童编号').fill(child);
  await page.getByRole('button', { name: '查找' }).click();
  await soon(() => page.locator('.record-count').textContent()).toContain('条');
  expect(asked.filter((url) => url.includes(child))).toEqual([]);
  await page.getByLabel('处理类型').selectOption({ label: '查阅处理记录' });
  await page.getByRole('button', { name: '查找' }).click();
  await soon(() => page.locator('.record-table .kind-chip').first().textContent()).toBe('查阅处理记录');
});
