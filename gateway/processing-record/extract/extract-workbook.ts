import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre';

/** What stands in a cell: a text is a text, whatever it begins with; never a formula. */
export type Written = string | number | null;

/** A table of a sheet: its title, its columns with their widths in characters, its rows. */
export interface Block {
  title: string;
  columns: readonly (readonly [header: string, width: number])[];
  rows: readonly (readonly Written[])[];
}

/** A sheet: one table below the other. */
export interface Sheet {
  name: string;
  blocks: readonly Block[];
}

const LINE = { style: 'thin', color: { rgb: 'C3CEDB' } } as const;
const TITLE: CellStyle = { font: { bold: true, size: 13, color: { rgb: '1C4F82' } } };
const HEADER: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1C4F82' } },
  alignment: { vertical: 'center', wrapText: true },
};
const BODY: CellStyle = {
  alignment: { vertical: 'top', wrapText: true },
  border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
};
const NUMBER: CellStyle = { ...BODY, numFmt: '#,##0' };

/** The workbook as a file (xlsx), styled, ready for A4. */
export function workbookOf(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(written),
    properties: { title, creator: '儿童数据枢纽' },
    defaultFont: { name: '等线', size: 11 },
    stringMode: 'inline',
  });
}

function written({ name, blocks }: Sheet): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const add = (values: readonly Written[], styleOf: (value: Written) => CellStyle) => {
    for (const [column, value] of values.entries()) cells.set(`${rows.length},${column}`, { style: styleOf(value) });
    rows.push([...values]);
  };
  for (const { title, columns, rows: body } of blocks) {
    if (rows.length > 0) rows.push([]);
    add([title], () => TITLE);
    add(
      columns.map(([header]) => header),
      () => HEADER,
    );
    for (const row of body) add(row, (value) => (typeof value === 'number' ? NUMBER : BODY));
    if (body.length === 0) add(['(无)'], () => BODY);
  }
  return {
    name,
    rows,
    cells,
    columns: widths(blocks).map((width) => ({ width })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The widest of the tables counts. */
function widths(blocks: readonly Block[]): number[] {
  const most = Math.max(...blocks.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, at) => Math.max(...blocks.map(({ columns }) => columns[at]?.[1] ?? 0)));
}
