import type { PlainDate } from '../../schema/plain-date.ts';
import type { RowOutcome, TableRow } from '../../subgraphs/ledger/row.ts';
import { resultWorkbook } from '../../subgraphs/ledger/workbook/result.ts';
import type { Cell } from '../../subgraphs/ledger-column.ts';
import { sampleLedger } from './sample-ledger.ts';

/** The sheet that the rows come from. */
export const SHEET = '后安镇';
/** Which heading stands where. */
export const LETTERS = { name: 'A', nationalId: 'B', sex: 'C', bornOn: 'D', siblings: 'E' };
/** An uploaded row. */
export const row = (number: number, cells: Record<string, Cell>): TableRow => ({
  sheet: SHEET,
  row: number,
  isHidden: false,
  cells,
});
/** Uploaded rows: one that is right, an ID number that became a number, a formula, an error. */
export const ROWS: TableRow[] = [
  row(3, {
    name: '王一',
    nationalId: '99000020150307001X',
    sex: '男',
    bornOn: { day: '2015-03-07' as PlainDate },
    siblings: 1,
  }),
  row(4, { name: '李二', nationalId: 2.1042120150307e17, sex: '女', bornOn: 42070, siblings: null }),
  row(5, {
    name: { formula: 'A1&"二"' },
    nationalId: '99000020160101002X',
    sex: '女',
    bornOn: '2016.1.1',
    siblings: 0,
  }),
  row(6, {
    name: '赵四',
    nationalId: null,
    sex: '男',
    bornOn: { day: '2016-05-01' as PlainDate },
    siblings: { error: '#REF!' },
  }),
];
/** What became of them. */
export const OUTCOMES: RowOutcome[] = [
  { sheet: SHEET, row: 3, state: 'NEW', problems: [], childId: null },
  {
    sheet: SHEET,
    row: 4,
    state: 'REFUSED',
    childId: null,
    problems: [
      {
        column: 'nationalId',
        code: 'NATIONAL_ID_FLOAT',
        message: '身份证号码被表格软件改成了数字。',
        suggestion: '把这一格设为文本格式,重新填写 18 位号码。',
      },
    ],
  },
  {
    sheet: SHEET,
    row: 5,
    state: 'REFUSED',
    childId: null,
    problems: [{ column: 'name', code: 'FORMULA', message: '这一格是公式,系统不计算公式。', suggestion: null }],
  },
  {
    sheet: SHEET,
    row: 6,
    state: 'REVIEW',
    childId: null,
    problems: [
      { column: null, code: 'NEEDS_REVIEW', message: '这一行需要数据管理员核对后才能登记。', suggestion: null },
    ],
  },
];

/** The result workbook of some rows. */
export function resultOf(rows: readonly TableRow[], outcomes: readonly RowOutcome[]) {
  const known = new Map(outcomes.map((outcome) => [outcome.row, outcome]));
  return resultWorkbook({
    ledger: sampleLedger,
    department: 'civil-affairs',
    fileName: '上传.xlsx',
    table: {
      rows: async function* () {
        yield* rows;
      },
      headings: [{ sheet: SHEET, headerRow: 2, letters: LETTERS }],
      notes: ['有 1 行是隐藏的,也已读取。'],
    },
    outcomeOf: (_sheet, number) => known.get(number),
  });
}
