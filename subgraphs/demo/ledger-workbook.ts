import { columnLetters, sheetName, type WrittenRow } from '../../schema/workbook/sheet.ts';
import { writeWorkbook } from '../../schema/workbook/write-workbook.ts';
import { headingText, markOf, type NamedColumn, namedColumns, widthOf } from '../ledger/workbook/ledger-columns-of.ts';
import type { Ledger } from '../ledger.ts';
import type { PrintedRow } from './read-out-ledger.ts';

/** The department whose ledger it is: its folder, and what it is called. */
export interface OfDepartment {
  name: string;
  term: string;
}

/** Title, mark, headings. */
const HEADING_ROW = 3;
const NUMBERS: ReadonlySet<string> = new Set(['COUNT', 'AMOUNT']);

/** A ledger with its rows as a workbook (台账工作簿): the template's columns, headings and version mark, filled in. */
export function ledgerWorkbook(ledger: Ledger, { name, term }: OfDepartment, rows: readonly PrintedRow[]) {
  const columns = namedColumns(ledger);
  return writeWorkbook(ledger.title, [
    {
      name: sheetName(ledger.title),
      columns: columns.map((column) => ({ width: widthOf(column) })),
      rows: [
        { cells: [{ value: `${ledger.title}(${term})`, style: 'title' }], height: 28 },
        { cells: [{ value: markOf(ledger, name), style: 'mark' }] },
        { cells: columns.map(heading), height: 24 },
        ...rows.map((row) => writtenRow(columns, row)),
      ],
      merges: columns.length > 1 ? [`A1:${columnLetters(columns.length - 1)}1`] : [],
      frozenRows: HEADING_ROW,
      headingRow: HEADING_ROW,
    },
  ]);
}

function heading(column: NamedColumn) {
  const style = column.isRequired ? ('requiredHeading' as const) : ('heading' as const);
  return { value: headingText(column), style };
}

function writtenRow(columns: readonly NamedColumn[], row: PrintedRow): WrittenRow {
  const cells = columns.map(({ column, kind }) => {
    const text = row[column] ?? null;
    return text !== null && NUMBERS.has(kind) ? { value: Number(text), style: 'number' as const } : text;
  });
  return { cells, style: 'cell' };
}
