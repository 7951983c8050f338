import {
  columnLetters,
  sheetName,
  type Validation,
  type WrittenRow,
  type WrittenSheet,
} from '../../../schema/workbook/sheet.ts';
import type { StyleName } from '../../../schema/workbook/styles.ts';
import { writeWorkbook } from '../../../schema/workbook/write-workbook.ts';
import type { Ledger } from '../../ledger.ts';
import { headingText, markOf, type NamedColumn, namedColumns, widthOf } from './ledger-columns-of.ts';
import { divisionSheet, guideSheet } from './template-guide.ts';
import { type ListedDivision, TemplateLists } from './template-lists.ts';

/** The department that a workbook is of: its name in addresses, and what it is called. */
export interface OfDepartment {
  name: string;
  term: string;
}

/** Title, mark, notes, headings. */
const HEADING_ROW = 4;
/** So many rows are prepared for entries. */
const ROWS = 2_000;
const EXAMPLE_MARK = '← 示例行,不会导入';
const NOTHING_ELSE: Readonly<Partial<Record<NamedColumn['kind'], Validation['allows']>>> = {
  DAY: { kind: 'DAYS' },
  NATIONAL_ID: { kind: 'LENGTH', least: 15, most: 18 },
};

/**
 * The template workbook of a ledger (台账模板): headings with notes, drop-down lists, cells formatted as text where numbers must
 * stay as they are, an example row that is not imported, the sheets 「填写说明」 and 「行政区划」.
 */
export function templateWorkbook(
  ledger: Ledger,
  department: OfDepartment,
  divisions: readonly ListedDivision[],
): Promise<Buffer> {
  const columns = namedColumns(ledger);
  const lists = new TemplateLists(columns, divisions);
  const listSheet = lists.sheet(Object.fromEntries(columns.map(({ column, header }) => [column, header])));
  return writeWorkbook(`${ledger.title}模板`, [
    entrySheet(ledger, department, columns, lists),
    guideSheet(ledger, department.term),
    ...(columns.some(({ kind }) => kind === 'DIVISION') ? [divisionSheet(divisions)] : []),
    ...(listSheet ? [listSheet] : []),
  ]);
}

function entrySheet(
  ledger: Ledger,
  { name, term }: OfDepartment,
  columns: NamedColumn[],
  lists: TemplateLists,
): WrittenSheet {
  const last = columnLetters(columns.length - 1);
  return {
    name: sheetName(ledger.title),
    columns: columns.map((column) => ({ width: widthOf(column), style: entryStyle(column) })),
    rows: [
      { cells: [{ value: `${ledger.title}(${term})`, style: 'title' }], height: 28 },
      { cells: [{ value: markOf(ledger, name), style: 'mark' }] },
      { cells: columns.map(({ note }) => note), style: 'note', height: 54 },
      { cells: columns.map(heading), height: 24 },
      ...exampleRow(columns),
    ],
    merges: columns.length > 1 ? [`A1:${last}1`] : [],
    frozenRows: HEADING_ROW,
    headingRow: HEADING_ROW,
    validations: columns.flatMap((column, at) => validationOf(column, at, lists)),
  };
}

function heading(column: NamedColumn) {
  const { header, note, choices, isRequired } = column;
  const allowed = choices.length ? `\n可选:${choices.slice(0, 12).join('、')}${choices.length > 12 ? ' 等' : ''}` : '';
  return {
    value: headingText(column),
    style: isRequired ? ('requiredHeading' as const) : ('heading' as const),
    comment: `${header}${isRequired ? '(必填)' : ''}\n${note}${allowed}`,
  };
}

/** Skipped by the reader, because each cell is the column's example; empty when there are no examples. */
function exampleRow(columns: readonly NamedColumn[]): WrittenRow[] {
  if (columns.every(({ example }) => example === '')) return [];
  return [
    { cells: [...columns.map(({ example }) => example), { value: EXAMPLE_MARK, style: 'mark' }], style: 'example' },
  ];
}

function entryStyle({ kind }: NamedColumn): StyleName {
  return kind === 'DAY' ? 'dayEntry' : 'entry';
}

function validationOf(column: NamedColumn, at: number, lists: TemplateLists): Validation[] {
  const allows = lists.allowedIn(column) ?? NOTHING_ELSE[column.kind];
  if (!allows) return [];
  const letters = columnLetters(at);
  const isStrict = column.kind === 'CHOICE' || column.kind === 'FLAG' || column.kind === 'NATIONAL_ID';
  const range = `${letters}${HEADING_ROW + 1}:${letters}${HEADING_ROW + ROWS}`;
  return [{ range, allows, isStrict, message: `${column.header}:${column.note}` }];
}
