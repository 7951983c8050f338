import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoOfficer } from '../demo-officer.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { formulasIn, partsOf, rowsByHucre, rowsBySheetJs } from '../ledger-workbook/read-back.ts';
import { exportAs, refusalIn } from './export-as.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
}, 120_000);

afterAll(() => hub?.[Symbol.asyncDispose]());

const officer = demoOfficer('demo-county-officer', 'CHILD_CARE');
const director = demoOfficer('demo-child-director', 'CHILD_CARE');
const cadre = demoOfficer('demo-league-cadre', 'CHILD_CARE');
const SEARCH = { documentId: '13-child-search', variables: { filter: { divisionCode: '210421102' }, after: null } };
const TITLE = '按姓名、年龄和地区查找';
const HEADINGS = [
  '儿童编号',
  '姓名',
  '性别',
  '出生日期',
  '当前有效的儿童类别',
  '现居住地 · 名称',
  '现居住地 · 上级区划 · 名称',
  '教育 · 当前学籍 · 学校 · 校名',
  '教育 · 当前学籍 · 年级',
];

test('an officer exports the whole list, page after page, under Chinese headings', async () => {
  const got = await exportAs(hub.url, officer, '/exports', { ...SEARCH, format: 'xlsx' });
  expect([got.status, got.type, got.fileName.replace(/\d{8}/, 'DAY')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    '按姓名、年龄和地区查找_DAY.xlsx',
  ]);
  const sheets = await rowsByHucre(got.file);
  expect(Object.keys(sheets)).toEqual(['封面', TITLE]);
  const [title, watermark, headings, ...rows] = sheets[TITLE] as unknown[][];
  const { data } = await hub.query('{ children(filter: { divisionCode: "210421102" }) { totalCount } }', {}, officer);
  expect(rows).toHaveLength(data.children.totalCount);
  expect(rows.length).toBeGreaterThan(20);
  expect([title, headings]).toEqual([[TITLE], HEADINGS]);
  expect(watermark?.[0]).toMatch(/^导出人:佟书衡\(县民政局儿童福利股\) · 民政 · .* · 用途:关爱服务 · 导出编号:/);
  expect(new Set(rows.map(([, , sex]) => sex))).toEqual(new Set(['男', '女']));
  expect(rowsBySheetJs(got.file)).toEqual(sheets);
  expect(formulasIn(got.file)).toEqual([]);
});

test('everybody gets their own rows: a village director those of the village', async () => {
  const got = await exportAs(hub.url, director, '/exports', { ...SEARCH, format: 'xlsx' });
  const rows = (await rowsByHucre(got.file))[TITLE]?.slice(3) as unknown[][];
  expect(new Set(rows.map((row) => row[5]))).toEqual(new Set(['佟庄村']));
});

test('whoever may not see the list gets the front door’s own refusal, and no file', async () => {
  const none = await exportAs(hub.url, { ...cadre, purpose: null }, '/exports', { ...SEARCH, format: 'xlsx' });
  expect(refusalIn(none)).toMatchObject({ status: 403, code: 'PURPOSE_REQUIRED' });
  const nobody = await exportAs(hub.url, {}, '/exports', { ...SEARCH, format: 'xlsx' });
  expect(refusalIn(nobody)).toEqual({ status: 401, code: 'SIGN_IN_REQUIRED', message: '请先登录。' });
  const own = await exportAs(hub.url, director, '/exports', {
    query: '{ childrensHomes(first: 5) { nodes { name } } }',
    format: 'xlsx',
  });
  expect(refusalIn(own)).toMatchObject({ status: 403, code: 'FREE_QUERY_NOT_ALLOWED' });
});

test('every sheet says whose copy it is at the head and foot of each printed page', async () => {
  const { file } = await exportAs(hub.url, officer, '/exports', { ...SEARCH, format: 'xlsx' });
  const sheets = Object.entries(partsOf(file)).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(2);
  for (const [, xml] of sheets) {
    expect(xml).toMatch(/<oddHeader>&amp;L导出人:佟书衡/);
    expect(xml).toMatch(/<oddFooter>&amp;L导出人:佟书衡/);
  }
});

test('the export is on record with viewer, purpose, size and the file’s SM3', async () => {
  const { file, number } = await exportAs(hub.url, officer, '/exports', { ...SEARCH, format: 'xlsx' });
  const record = hub.records.at(-1);
  expect(record).toMatchObject({
    kind: 'EXPORT',
    name: '/exports',
    operation: number,
    purpose: 'CHILD_CARE',
    result: 'OK',
    viewer: { id: 'demo-county-officer', department: 'CIVIL_AFFAIRS' },
  });
  expect(record?.detail).toEqual({
    rows: 41,
    pages: 3,
    columns: 9,
    format: 'xlsx',
    listPath: 'children',
    bytes: file.length,
    sm3: hash('sm3', file, 'hex'),
  });
});

test('no byte leaves while the record cannot be written', async () => {
  hub.recorder.isAway = true;
  const got = await exportAs(hub.url, officer, '/exports', { ...SEARCH, format: 'csv' }).finally(() => {
    hub.recorder.isAway = false;
  });
  expect(refusalIn(got)).toMatchObject({ status: 503, code: 'RECORD_UNAVAILABLE' });
});

test('CSV: data, headings, and a last line that says whose copy it is', async () => {
  const got = await exportAs(hub.url, officer, '/exports', {
    documentId: '22-townships',
    variables: { code: '210421' },
    title: '各乡镇',
    columns: [{ path: 'code', header: '代码' }, { path: 'name' }, { path: 'civilAffairs.leftBehindCount' }],
    format: 'csv',
  });
  const lines = got.file.toString().split('\r\n');
  expect(got.type).toBe('text/csv; charset=utf-8');
  expect(lines[0]).toBe('\ufeff代码,名称,民政 · 儿童数(农村留守儿童)');
  expect(lines[1]).toBe('210421101,石文镇,11');
  expect(lines.slice(-2)).toEqual([expect.stringMatching(/^# 导出人:佟书衡/), '']);
  expect(lines).toHaveLength(1 + 8 + 2);
});

const TIME = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g;

test('the cover tells what the list is, what is missing or masked, and whose copy it is', async () => {
  const query = `# 核对 · 儿童与监护人
    # 只列在册儿童。
    query Check($filter: ChildFilter, $after: String) {
      children(filter: $filter, first: 20, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { name nationalId phone sex education { psychologicalFile { id } } }
      }
    }`;
  const variables = { filter: { divisionCode: '210421102', isActive: true } };
  const { file, number } = await exportAs(hub.url, officer, '/exports', { query, variables, format: 'xlsx' });
  const cover = (await rowsByHucre(file)).封面 as string[][];
  const said = cover.map((row) => row.map((cell) => cell.replace(TIME, 'TIME').replace(String(number), 'NUMBER')));
  expect(said).toEqual([
    ['儿童与监护人'],
    ['导出人:佟书衡(县民政局儿童福利股) · 民政 · TIME · 用途:关爱服务 · 导出编号:NUMBER · 内部资料,妥善保管,不得外传'],
    ['名称', '儿童与监护人'],
    ['口径', '核对 · 儿童与监护人\n只列在册儿童。\n查询条件:现居住地区划代码 210421102;是否在册 是'],
    ['数据项', '姓名、公民身份号码、联系电话、性别、教育 · 当前的心理健康档案 · 编号'],
    ['行数', '40 行,全部'],
    ['数据截至', '民政:TIME,已提供\n教育:TIME,已提供'],
    ['未提供的内容', '当前的心理健康档案:教育与您的部门之间没有适用于这一目的的共享授权。请在联席会议中提出共享申请。'],
    ['脱敏的内容', '公民身份号码'],
    ['使用目的', '关爱服务'],
    ['导出人', '佟书衡(县民政局儿童福利股),民政,工作人员'],
    ['管辖范围', '210421'],
    ['导出时间', 'TIME'],
    ['导出编号', 'NUMBER'],
    ['空格', '空着的格子表示没有记录,或按规定不显示的小数目。'],
    ['请注意', '本表按导出人的权限生成,已写入处理记录。只用于上述目的,用毕按规定销毁,不得转发。'],
  ]);
});

test('the cover says what is told of some children only', async () => {
  const query =
    'query Open($after: String) { findings(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { severity code } } }';
  const asking = { ...officer, purpose: 'SUPERVISION' as const };
  const { file } = await exportAs(hub.url, asking, '/exports', { query, format: 'xlsx' });
  const { 封面: cover = [] } = await rowsByHucre(file);
  expect(cover.find(([label]) => label === '未提供的内容')?.[1]).toMatch(
    /^规则代码:不满十四周岁儿童的这一数据项.*请改选与工作相符的使用目的。$/,
  );
});
