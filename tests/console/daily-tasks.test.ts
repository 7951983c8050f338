import { expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';
import { SCREENS, settled } from './console-visit.ts';

const COUNTY = '210421';
const TABLE_FLOOR = 'tbody tr.ant-table-row, tbody tr[data-row-key]';

const started = consoleUnderTest();

test('a village director records a home visit on the phone: what is missing is said first, and one submission is one visit', async () => {
  await using visit = await started.visit('demo-child-director', 'CHILD_CARE', 'phone');
  const { page } = visit;
  const visits = async () =>
    Number((await started.hub.sql('civil-affairs', 'select count(*) as n from home_visit'))[0]?.n);
  const before = await visits();
  await visit.open('/children');
  await page.locator('main a[href^="/children/profile"]').first().click();
  await page.getByText('登记走访、办理业务').click();
  await page.getByRole('link', { name: '登记入户探访' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('不能为空').first().waitFor();
  await page.getByText('儿童主任', { exact: true }).click();
  await page.getByLabel('探访发现').fill('家中老人照料得好。');
  await page.getByRole('button', { name: '提交' }).dblclick();
  await page.getByText(/^已办理/).waitFor();
  expect(await visits()).toBe(before + 1);
  expect(visit.complaints).toEqual([]);
});

test('on the phone the parts of a profile stay one tap away, wherever one has read to; at a desk they are all in sight', async () => {
  await using visit = await started.visit('demo-child-director', 'CHILD_CARE', 'phone');
  const { page } = visit;
  await visit.open('/children');
  await page.locator('main a[href^="/children/profile"]').first().click();
  const ways = page.getByRole('navigation', { name: '档案的各部分' });
  for (const [way, card] of [
    [/^应享/, '应享服务'],
    [/^在校/, '在校情况'],
  ] as const) {
    await ways.getByRole('button', { name: way }).click();
    const { y } = (await page.getByRole('heading', { name: card }).boundingBox()) ?? { y: 0 };
    expect(y).toBeGreaterThan(100);
    expect(y).toBeLessThan(700);
  }
  await page.setViewportSize(SCREENS.officer);
  expect(await ways.isVisible()).toBe(false);
});

test('a visit whose answer is lost on the way, and sent again, first in a dead spot and then for good, is one visit', async () => {
  await using visit = await started.visit('demo-child-director', 'CHILD_CARE', 'phone');
  const { page, context } = visit;
  const visits = async () =>
    Number((await started.hub.sql('civil-affairs', 'select count(*) as n from home_visit'))[0]?.n);
  const before = await visits();
  await visit.open('/children');
  await page.locator('main a[href^="/children/profile"]').first().click();
  await page.getByText('登记走访、办理业务').click();
  await page.getByRole('link', { name: '登记入户探访' }).click();
  await page.getByText('儿童主任', { exact: true }).click();
  await page.getByLabel('探访发现').fill('孩子在家，作业已经写完。');
  await settled(page);
  await page.route('**/graphql', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('不确定是否已经生效，请再次提交，系统只会办理一次。').waitFor();
  expect(await visits()).toBe(before + 1);
  await page.unroute('**/graphql');
  await context.setOffline(true);
  await page.getByRole('button', { name: '再次提交' }).click();
  await settled(page);
  expect(await page.getByLabel('探访发现').inputValue()).toBe('孩子在家，作业已经写完。');
  await context.setOffline(false);
  await page.getByRole('button', { name: '再次提交' }).click();
  await page.getByText(/^已办理/).waitFor();
  expect(await visits()).toBe(before + 1);
});

test.each(['/nonsense', '/ledgers/x', '/records/x', '/packs/x/y', '/explorer/x', '/children/x', '/dashboard/x'])(
  'at an address that is none, %s, a person is told so and led home, and a program is refused',
  async (path) => {
    await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
    const { page } = visit;
    const answered = await page.goto(`${started.hub.url}${path}`);
    expect(answered?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.getByRole('heading', { name: /^您好/ }).waitFor();
    const asked = await fetch(`${started.hub.url}${path}`);
    expect([asked.status, await asked.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  },
);

test('what is filled in and not submitted is not lost without a question, neither by a link nor on the way back', async () => {
  await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page } = visit;
  await visit.open('/acts');
  await visit.open('/acts/do#act=createChildrensHome');
  const name = page.locator('main input[type="text"]').first();
  await name.fill('新村儿童之家');
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void (questions.length < 3 ? dialog.dismiss() : dialog.accept());
  });
  await page.getByRole('link', { name: '首页' }).click();
  await page.goBack();
  await settled(page);
  expect(questions).toEqual(Array(2).fill('填写的内容还没有提交，离开后不会保留。确定离开吗？'));
  expect([new URL(page.url()).pathname, await name.inputValue()]).toEqual(['/acts/do', '新村儿童之家']);
  await page.goBack();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect([new URL(page.url()).pathname, questions.length]).toEqual(['/acts', 3]);
});

test('a danger is reported on one page, and the reporter is told the number and who has been told', async () => {
  await using visit = await started.visit('demo-grid-worker', 'PROTECTION', 'phone');
  const { page } = visit;
  await visit.open('/tasks/danger');
  await page.getByText('家庭暴力', { exact: true }).click();
  await page.getByText('正在发生或随时可能发生').click();
  await page.getByLabel(/哪名儿童/).fill('约八岁男孩，住村口第三家');
  await page.getByLabel(/看到、听到了什么/).fill('夜里听到打骂，孩子手臂有伤。');
  await page.getByRole('button', { name: '立即报告' }).click();
  await page
    .getByText(/BG-\d{4}-\d{4}/)
    .first()
    .waitFor();
  expect(await page.locator('main').textContent()).toContain('民政');
  expect(visit.complaints).toEqual([]);
});

test('a state of a page is an address: it opens again as it was, and the way back leads back', async () => {
  await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page } = visit;
  await visit.open('/children#q=王');
  const rows = await page.locator(TABLE_FLOOR).count();
  expect(rows).toBeGreaterThan(0);
  await page.locator('main a[href^="/children/profile"]').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const profile = page.url();
  await page.goBack();
  await settled(page);
  expect(await page.locator(TABLE_FLOOR).count()).toBe(rows);
  await page.goto('about:blank');
  await page.goto(profile);
  await page.getByRole('heading', { name: '在校情况' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('why something is not shown is said where it is not shown, and leads to the request', async () => {
  await using visit = await started.visit('demo-education-manager', 'SUPERVISION');
  const { page } = visit;
  await visit.open('/sharing');
  await page.getByLabel('找数据项').fill('监护人');
  await page
    .getByRole('link', { name: '申请共享' })
    .or(page.getByRole('button', { name: '申请共享' }))
    .first()
    .click();
  await page.getByRole('heading', { name: '提出共享申请' }).waitFor();
  expect(page.url()).toContain('/sharing/request#');
});

test('every number of the dashboard opens its list, with the definition on top', async () => {
  await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page } = visit;
  await visit.open(`/dashboard#division=${COUNTY}`);
  const tile = page.getByRole('article').filter({ hasText: '农村留守儿童' }).first();
  const count = Number(/(\d+)\s*人/.exec((await tile.textContent()) ?? '')?.[1]);
  await tile.locator('a').first().click();
  await settled(page);
  expect(new URL(page.url()).pathname).toBe('/children');
  expect(await page.locator('main').textContent()).toContain(`${count}`);
});

test('in English the pages are in English, also after they are loaded again, and nothing else is kept in the browser', async () => {
  await using visit = await started.visit('demo-county-officer', 'CHILD_CARE');
  const { page } = visit;
  await visit.open('/children');
  await page.getByRole('button', { name: 'English' }).click();
  for (const path of ['/children', '/ledgers', '/records/digest']) {
    await visit.open(path);
    expect(await page.locator('html').getAttribute('lang'), path).toBe('en');
    expect(await page.locator('nav').first().textContent(), path).toContain('Findings');
  }
  expect(await page.evaluate('({ ...localStorage })')).toEqual({ 'hub:language': 'en' });
});
