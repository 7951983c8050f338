import { beforeAll, expect, test } from 'vitest';
import { openTable } from '../../subgraphs/ledger/reading/open-table.ts';
import type { RowOutcome } from '../../subgraphs/ledger/row.ts';
import { resultWorkbook } from '../../subgraphs/ledger/workbook/result.ts';
import { LIVE_TEXTS } from './inert-texts.ts';
import { formulasIn, partsOf, rowsByHucre, rowsBySheetJs } from './read-back.ts';
import { LETTERS, OUTCOMES, ROWS, resultOf, row, SHEET } from './refused-rows.ts';
import { sampleLedger } from './sample-ledger.ts';

let file: Buffer;

beforeAll(async () => {
  file = await resultOf(ROWS, OUTCOMES);
});

test('the rows that did not go in come back as they were, with what is wrong and what to do', async () => {
  const sheets = await rowsByHucre(file);
  expect(Object.keys(sheets)).toEqual(['待更正', '全部行']);
  expect(sheets.待更正?.slice(2, 5)).toEqual([
    ['原文件:上传.xlsx'],
    ['姓名*', '身份证号码', '性别*', '出生日期', '兄弟姐妹数', '原表', '原行号', '问题', '怎么改'],
    [
      '李二',
      '210421201503070000',
      '女',
      new Date('2015-03-07T00:00:00.000Z'),
      null,
      SHEET,
      '4',
      '「身份证号码」身份证号码被表格软件改成了数字。',
      '把这一格设为文本格式,重新填写 18 位号码。',
    ],
  ]);
});

test('the second sheet tells what became of every row', async () => {
  expect((await rowsByHucre(file)).全部行).toEqual([
    ['有 1 行是隐藏的,也已读取。'],
    ['原表', '原行号', '结果', '问题与改法'],
    [SHEET, 3, '新增'],
    [
      SHEET,
      4,
      '未导入,须更正',
      '「身份证号码」身份证号码被表格软件改成了数字。\n把这一格设为文本格式,重新填写 18 位号码。',
    ],
    [SHEET, 5, '未导入,须更正', '「姓名」这一格是公式,系统不计算公式。'],
    [SHEET, 6, '待数据管理员核对', '这一行需要数据管理员核对后才能登记。'],
  ]);
  expect(Object.keys(rowsBySheetJs(file))).toEqual(['待更正', '全部行']);
});

test('wrong cells are red and carry a comment; formulas and errors come back as errors, never as formulas', () => {
  const parts = partsOf(file);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toMatch(/<c r="A6" s="\d+" t="e"><v>#N\/A<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="E7" s="\d+" t="e"><v>#REF!<\/v><\/c>/);
  expect([...(parts['xl/comments1.xml'] ?? '').matchAll(/ref="(\w+)"/g)].map(([, place]) => place)).toEqual([
    'B5',
    'A6',
  ]);
  expect(formulasIn(file)).toEqual([]);
});

test('the file is read again as it is: only its first sheet, the same cells, nothing that was not there', async () => {
  const opened = await openTable(file, '结果.xlsx', sampleLedger.columns);
  const again = await Array.fromAsync(opened.rows());
  expect(again.map(({ sheet, row: number, cells }) => [sheet, number, cells])).toEqual([
    [
      '待更正',
      5,
      { name: '李二', nationalId: '210421201503070000', sex: '女', bornOn: { day: '2015-03-07' }, siblings: null },
    ],
    [
      '待更正',
      6,
      { name: { error: '#N/A' }, nationalId: '99000020160101002X', sex: '女', bornOn: '2016.1.1', siblings: '0' },
    ],
    [
      '待更正',
      7,
      { name: '赵四', nationalId: null, sex: '男', bornOn: { day: '2016-05-01' }, siblings: { error: '#REF!' } },
    ],
  ]);
});

test('what somebody hides in a text is only a text when it comes back', async () => {
  const rows = LIVE_TEXTS.map((text, at) => row(at + 3, { name: text, sex: '男' }));
  const problems = [{ column: 'sex', code: 'REQUIRED', message: '…', suggestion: null }] as const;
  const outcomes = rows.map(
    ({ row: number }): RowOutcome => ({
      sheet: SHEET,
      row: number,
      state: 'REFUSED',
      childId: null,
      problems,
    }),
  );
  const live = await resultOf(rows, outcomes);
  expect(formulasIn(live)).toEqual([]);
  const given = (await rowsByHucre(live)).待更正?.slice(4).map(([name]) => name);
  expect(given).toEqual(LIVE_TEXTS.map((text) => text.replace('\r', '\n')));
});

test('twenty thousand refused rows take little more memory than the file itself', async () => {
  const many = 20_000;
  const table = {
    rows: async function* () {
      for (let at = 1; at <= many; at += 1)
        yield row(at, { name: `王${at}`, nationalId: '99000020150307001X', sex: '男' });
    },
    headings: [{ sheet: SHEET, headerRow: 1, letters: LETTERS }],
    notes: [],
  };
  const [, refused] = OUTCOMES;
  const before = process.memoryUsage().rss;
  const made = await resultWorkbook({
    ledger: sampleLedger,
    department: 'civil-affairs',
    fileName: '大.xlsx',
    table,
    outcomeOf: () => refused,
  });
  const megabytes = (process.memoryUsage().rss - before) / 1024 / 1024;
  expect(made.length).toBeLessThan(4 * 1024 * 1024);
  expect(megabytes).toBeLessThan(120);
}, 60_000);
