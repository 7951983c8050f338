import xlsx from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { openTable } from '../../subgraphs/ledger/reading/open-table.ts';
import { templateWorkbook } from '../../subgraphs/ledger/workbook/template.ts';
import { formulasIn, partsOf, rowsByHucre, rowsBySheetJs } from './read-back.ts';
import { sampleDivisions, sampleLedger } from './sample-ledger.ts';

let file: Buffer;

beforeAll(async () => {
  file = await templateWorkbook(sampleLedger, { name: 'civil-affairs', term: '民政' }, sampleDivisions);
});

const HEADINGS = [
  '儿童编号',
  '姓名*',
  '身份证号码',
  '性别*',
  '出生日期',
  '困境类别',
  '是否参保',
  '兄弟姐妹数',
  '联系电话',
  '居住地',
];

test('the first sheet has title, version mark, notes, headings and one example row, by two libraries', async () => {
  const byHucre = await rowsByHucre(file);
  const bySheetJs = rowsBySheetJs(file);
  expect(Object.keys(byHucre)).toEqual(['关爱对象台账', '填写说明', '行政区划', '选项']);
  const rows = byHucre.关爱对象台账 as unknown[][];
  expect(rows).toHaveLength(5);
  expect(rows[0]).toEqual(['关爱对象台账(民政)']);
  expect(rows[1]).toEqual([expect.stringMatching(/^台账:civil-affairs\/sample\/[0-9a-f]{8}$/)]);
  expect(rows[2]?.[1]).toBe('按户口簿填写。');
  expect(rows[3]).toEqual(HEADINGS);
  expect(rows[4]?.slice(1, 5)).toEqual(['示例王小朋', '99000020150307001X', '女', '2024-03-05']);
  expect(rows[4]?.at(-1)).toBe('← 示例行,不会导入');
  expect(bySheetJs).toEqual(byHucre);
});

test('no cell of a template is a formula', () => {
  expect(formulasIn(file)).toEqual([]);
});

test('cells are text where a program would spoil the number, days are days, for every row to come', () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = partsOf(file);
  const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"[^>]*applyNumberFormat/g)].map(([, format]) => format);
  const columns = [...sheet.matchAll(/<col [^>]*style="(\d+)"/g)].map(([, style]) => formats[Number(style)]);
  const [TEXT, DAY] = ['49', '164'];
  expect(columns).toEqual([TEXT, TEXT, TEXT, TEXT, DAY, TEXT, TEXT, TEXT, TEXT, TEXT]);
});

test('lists to choose from stand beside the cells when they are short, on a hidden sheet when they are long', () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/workbook.xml': workbook = '' } = partsOf(file);
  const validations = [
    ...sheet.matchAll(/<dataValidation type="(\w+)".*?sqref="([^"]+)"><formula1>(.*?)<\/formula1>/g),
  ];
  expect(validations.map(([, ...said]) => said)).toEqual([
    ['textLength', 'C5:C2004', '15'],
    ['list', 'D5:D2004', '&quot;女,男&quot;'],
    ['date', 'E5:E2004', '1'],
    ['list', 'F5:F2004', "'选项'!$A$2:$A$61"],
    ['list', 'G5:G2004', '&quot;是,否&quot;'],
    ['list', 'J5:J2004', '&quot;210421102201 后安镇后安村,210421102202 后安镇佟庄子村&quot;'],
  ]);
  expect(workbook).toContain('<sheet name="选项" sheetId="4" state="hidden"');
});

test('each heading carries its note as a comment', () => {
  const book = xlsx.read(file, { type: 'buffer' });
  const comment = book.Sheets.关爱对象台账?.B4?.c?.[0]?.t;
  expect(comment).toBe('姓名(必填)\n按户口簿填写。');
});

test('the guide tells what the ledger is and what goes into each column', async () => {
  const rows = (await rowsByHucre(file)).填写说明 as unknown[][];
  expect(rows.slice(1, 6)).toEqual([
    ['台账', '关爱对象台账(民政)'],
    ['内容', '每行一名儿童;身份证号码相同的,是同一名儿童。'],
    ['依据', 'CS01'],
    ['怎样认出同一行', '身份证号码 都相同的,是同一行。'],
    [
      '怎样认出儿童',
      '先按儿童编号或身份证号码认出儿童;没有号码的,按姓名查找,可能是已登记儿童的,由数据管理员核对后登记。',
    ],
  ]);
  const at = rows.findIndex(([first]) => first === '列名');
  expect(rows[at]).toEqual(['列名', '类型', '必填', '怎样填写', '可选内容', '例子']);
  expect(rows[at + 2]).toEqual(['姓名', '文字', '是', '按户口簿填写。', null, '示例王小朋']);
  expect(rows.slice(at + 1).map(([header]) => header)).toEqual(HEADINGS.map((header) => header.replace('*', '')));
});

test('a template that nobody has filled in is read as a file without rows', async () => {
  const read = async () => {
    const { rows } = await openTable(file, '模板.xlsx', sampleLedger.columns);
    return Array.fromAsync(rows());
  };
  expect(await read().catch((refused: { code: string }) => refused.code)).toSatisfy(
    (got: unknown) => got === 'EMPTY_FILE' || (Array.isArray(got) && got.length === 0),
  );
});

test('the same ledger makes the same file', async () => {
  const again = await templateWorkbook(sampleLedger, { name: 'civil-affairs', term: '民政' }, sampleDivisions);
  expect(again.equals(file)).toBe(true);
});
