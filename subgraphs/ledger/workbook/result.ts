import { columnLetters, type WrittenRow, type WrittenSheet } from '../../../schema/workbook/sheet.ts';
import { writeWorkbook } from '../../../schema/workbook/write-workbook.ts';
import type { Ledger } from '../../ledger.ts';
import type { RowProblem } from '../../ledger-problem.ts';
import type { OpenedTable, RowOutcome, RowState, TableRow } from '../row.ts';
import { headingText, markOf, type NamedColumn, namedColumns, widthOf } from './ledger-columns-of.ts';
import { resultCells, sentence } from './result-cells.ts';

/** What a result workbook is made of. */
export interface ResultParts {
  ledger: Ledger;
  /** As in addresses: `civil-affairs`. */
  department: string;
  /** The uploaded file. */
  fileName: string;
  table: Pick<OpenedTable, 'rows' | 'headings' | 'notes'>;
  /** What became of a row; null: it was not looked at. */
  outcomeOf(sheet: string, row: number): RowOutcome | null | undefined | Promise<RowOutcome | null | undefined>;
}

/** What the states are called. */
export const STATE_TERMS: Readonly<Record<RowState, string>> = {
  NEW: '新增',
  CHANGED: '更新',
  SAME: '已一致,无需改动',
  REPEATED: '与本表前面的行重复',
  REFUSED: '未导入,须更正',
  REVIEW: '待数据管理员核对',
};

const HEADING_ROW = 4;
const EXTRA = ['原表', '原行号', '问题', '怎么改'];

/**
 * The result workbook (导入结果): on 「待更正」 the rows that did not go in, as they came, wrong cells red, with what is wrong and
 * what to do – corrected there, the file is uploaded again as it is; on 「全部行」 what became of every row.
 */
export function resultWorkbook(parts: ResultParts): Promise<Buffer> {
  const seen: { sheet: string; row: number }[] = [];
  return writeWorkbook(`${parts.ledger.title}导入结果`, [correctionSheet(parts, seen), everyRowSheet(parts, seen)]);
}

function correctionSheet(parts: ResultParts, seen: { sheet: string; row: number }[]): WrittenSheet {
  const { ledger, department, fileName } = parts;
  const columns = columnsOf(parts);
  const widths = [...columns.map(widthOf), 16, 8, 46, 46];
  const title = `${ledger.title} 待更正的行:改好红色的单元格后,把本文件原样上传即可。`;
  const head: WrittenRow[] = [
    { cells: [{ value: title, style: 'title' }], height: 26 },
    { cells: [{ value: markOf(ledger, department), style: 'mark' }] },
    { cells: [{ value: `原文件:${fileName}`, style: 'mark' }] },
    { cells: [...columns.map(headingText), ...EXTRA], style: 'heading', height: 24 },
  ];
  return {
    name: '待更正',
    columns: widths.map((width, at) => ({ width, style: at < columns.length ? 'entry' : 'plain' })),
    rows: correctionRows(parts, columns, head, seen),
    merges: [`A1:${columnLetters(widths.length - 1)}1`],
    frozenRows: HEADING_ROW,
    headingRow: HEADING_ROW,
  };
}

/** The columns that the file has: a column that it does not have would come back empty, and empty means no value. */
function columnsOf({ ledger, table }: ResultParts): NamedColumn[] {
  const given = new Set(table.headings.flatMap(({ letters }) => Object.keys(letters)));
  return namedColumns(ledger).filter(({ column }) => given.has(column));
}

async function* correctionRows(
  parts: ResultParts,
  columns: readonly NamedColumn[],
  head: readonly WrittenRow[],
  seen: { sheet: string; row: number }[],
): AsyncGenerator<WrittenRow> {
  yield* head;
  for await (const row of parts.table.rows()) {
    seen.push({ sheet: row.sheet, row: row.row });
    const outcome = await parts.outcomeOf(row.sheet, row.row);
    if (outcome?.state === 'REFUSED' || outcome?.state === 'REVIEW')
      yield correctionRow(row, columns, outcome.problems, parts.ledger);
  }
}

function correctionRow(
  row: TableRow,
  columns: readonly NamedColumn[],
  problems: readonly RowProblem[],
  ledger: Ledger,
): WrittenRow {
  const said = problemTexts(problems, ledger);
  const advice = [...new Set(problems.flatMap(({ suggestion }) => suggestion ?? []))].join('\n');
  return { cells: [...resultCells(row, columns, problems), row.sheet, String(row.row), said, advice], style: 'cell' };
}

/** Each problem with the column it is about. */
function problemTexts(problems: readonly RowProblem[], { columns }: Ledger): string {
  return problems
    .map(({ column, message }) => (column && columns[column] ? `「${columns[column].header}」${message}` : message))
    .join('\n');
}

function everyRowSheet(parts: ResultParts, seen: readonly { sheet: string; row: number }[]): WrittenSheet {
  return {
    name: '全部行',
    columns: [{ width: 18 }, { width: 9 }, { width: 22 }, { width: 60 }],
    rows: everyRow(parts, seen),
    frozenRows: 2,
    headingRow: 2,
  };
}

async function* everyRow(
  { table, outcomeOf, ledger }: ResultParts,
  seen: readonly { sheet: string; row: number }[],
): AsyncGenerator<WrittenRow> {
  const notes = table.notes.length ? table.notes.join(' ') : '每一行的处理结果';
  yield { cells: [{ value: notes, style: 'mark' }] };
  yield { cells: ['原表', '原行号', '结果', '问题与改法'], style: 'heading' };
  for (const { sheet, row } of seen) {
    const outcome = await outcomeOf(sheet, row);
    const state = outcome ? STATE_TERMS[outcome.state] : '未处理';
    const problems = outcome?.problems ?? [];
    const said = problems.map((problem) => withHeader(problem, ledger)).join('\n');
    yield { cells: [sheet, row, state, said], style: 'cell' };
  }
}

function withHeader(problem: RowProblem, { columns }: Ledger): string {
  const header = problem.column ? columns[problem.column]?.header : undefined;
  return header ? `「${header}」${sentence(problem)}` : sentence(problem);
}
