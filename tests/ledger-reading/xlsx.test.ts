import { expect, test } from 'vitest';
import { cellsOf, HEADINGS, readAll, refusalOf } from './villages.ts';
import { workbook } from './workbook.ts';

const ROW = ['张小明', '99000020150307001X', '2015-03-07', 2];
const CELLS = { name: '张小明', nationalId: '99000020150307001X', birthDate: '2015-03-07', homes: 2 };

test('a workbook is read whatever stands above the headings and in whatever order they are', async () => {
  const file = workbook([
    {
      rows: [
        ['2026年儿童台账'],
        [],
        ['填表说明:请如实填写'],
        ['处数', '备注', '出生日期 (必填)', '儿童姓名*', '身份证号'],
        [3, '无', '2015-03-07', '李小红', null],
        [],
      ],
    },
  ]);
  const { table, rows } = await readAll(file);
  expect(rows).toEqual([
    {
      sheet: 'Sheet1',
      row: 5,
      isHidden: false,
      cells: { homes: 3, birthDate: '2015-03-07', name: '李小红', nationalId: null },
    },
  ]);
  expect(table.notes).toEqual(['工作表“Sheet1”中没有用到的列:“备注”。']);
  expect(table.headings).toEqual([
    { sheet: 'Sheet1', headerRow: 4, letters: { homes: 'A', birthDate: 'C', name: 'D', nationalId: 'E' } },
  ]);
});

test('shared and rich texts, days by their format, times, truth values, formulas and errors are told apart', async () => {
  const file = workbook([
    {
      rows: [
        HEADINGS,
        [
          { xml: 't="s"><v>0</v>' },
          { xml: 't="str"><v>a_x000D_b</v>' },
          { xml: 's="1"><v>45356</v>' },
          { xml: '><f>SUM(A1)</f><v>3</v>' },
        ],
        [
          { xml: 't="s"><v>1</v>' },
          { xml: 't="b"><v>1</v>' },
          { xml: 's="2"><v>45356.5</v>' },
          { xml: 't="e"><v>#N/A</v>' },
        ],
        [
          { xml: 's="3"><v>0.354166667</v>' },
          210421201503070000,
          { xml: 't="d"><v>2024-03-05T00:00:00</v>' },
          { xml: 't="n"><v>1.5E3</v>' },
        ],
      ],
    },
  ]);
  expect(await cellsOf(file)).toEqual([
    { name: '张三', nationalId: 'a\rb', birthDate: { day: '2024-03-05' }, homes: { formula: 'SUM(A1)' } },
    { name: '李四 & 五', nationalId: true, birthDate: { day: '2024-03-05' }, homes: { error: '#N/A' } },
    { name: '08:30', nationalId: 210421201503070000, birthDate: { day: '2024-03-05' }, homes: 1500 },
  ]);
});

test('a workbook that counts its days from 1904 says the same days', async () => {
  const rows = [HEADINGS, ['张小明', null, { xml: 's="1"><v>43894</v>' }, null]];
  expect((await cellsOf(workbook([{ rows }], [], true)))[0]?.birthDate).toEqual({ day: '2024-03-05' });
});

test('hidden rows and sheets are read, and said to be hidden; covers and lists are passed over', async () => {
  const file = workbook([
    { name: '封面', rows: [['儿童台账'], ['说明', '姓名']] },
    {
      name: '甲村',
      rows: '<row r="1"><c t="inlineStr"><is><t>姓名</t></is></c><c t="inlineStr"><is><t>出生日期</t></is></c></row><row r="7" hidden="1"><c r="A7" t="inlineStr"><is><t>王小军</t></is></c></row>',
    },
    { name: '乙村', state: 'hidden', rows: [HEADINGS, ROW] },
  ]);
  const { table, rows } = await readAll(file);
  expect(rows).toEqual([
    { sheet: '甲村', row: 7, isHidden: true, cells: { name: '王小军', birthDate: null } },
    { sheet: '乙村', row: 2, isHidden: false, cells: CELLS },
  ]);
  expect(table.notes).toEqual([
    '工作表“乙村”是隐藏的,已一并读取,请确认是否需要。',
    '有 1 个隐藏行,已一并读取,请确认是否需要。',
  ]);
});

test('the example row, empty rows, totals and signatures are not data', async () => {
  const example = ['张小明', '99000020150307001X', '2024-03-05', 1];
  const file = workbook([
    {
      rows: [
        HEADINGS,
        example,
        ['示例', null, null, 3],
        [' ', '\u200b'],
        ROW,
        ['合 计', null, null, 5],
        ['填表人:李四'],
      ],
    },
  ]);
  const { table, rows } = await readAll(file);
  expect(rows.map(({ row, cells }) => [row, cells])).toEqual([[5, CELLS]]);
  expect(table.notes).toEqual(['有 1 个合计行,未作为数据读取。']);
});

test('what the headings lack is named; a file without headings, without rows, or of another ledger is refused', async () => {
  const lacking = workbook([
    {
      rows: [
        ['姓名', '身份证号码', '处数'],
        ['张小明', null, 1],
      ],
    },
  ]);
  await expect(readAll(lacking)).rejects.toThrow('缺少必填列:出生日期。请补上这些列,或使用系统的模板。');
  expect(await refusalOf(lacking)).toBe('MISSING_COLUMNS');
  expect(
    await refusalOf(
      workbook([
        {
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ]),
    ),
  ).toBe('NO_HEADER_ROW');
  expect(await refusalOf(workbook([{ rows: [HEADINGS] }]))).toBe('EMPTY_FILE');
  const marked = workbook([{ rows: [['标题', '台账:education/schools/3fa9'], HEADINGS, ROW] }]);
  expect(await refusalOf(marked, 'civil-affairs/children')).toBe('OTHER_LEDGER');
  expect(await refusalOf(marked, 'education/schools')).toBe(null);
});

test('a workbook whose tags carry a prefix is read', async () => {
  const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
  const content = `<x:worksheet xmlns:x="m"><x:sheetData><x:row>${cell('姓名')}${cell('出生日期')}</x:row><x:row>${cell('张小明')}${cell('2015-03-07')}</x:row></x:sheetData></x:worksheet>`;
  const file = workbook([{ rows: [] }], [{ name: 'xl/worksheets/sheet1.xml', content }]);
  expect(await cellsOf(file)).toEqual([{ name: '张小明', birthDate: '2015-03-07' }]);
});

test('a table can be read twice, with the same rows', async () => {
  const { table, rows } = await readAll(workbook([{ rows: [HEADINGS, ROW, ROW] }]));
  const again = [];
  for await (const row of table.rows()) again.push(row);
  expect(again).toEqual(rows);
});
