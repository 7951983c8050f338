import { guarded } from '../../schema/inert-text.ts';
import {
  columnLetters,
  sheetName,
  type Written,
  type WrittenRow,
  type WrittenSheet,
} from '../../schema/workbook/sheet.ts';
import { writeWorkbook, XLSX_TYPE } from '../../schema/workbook/write-workbook.ts';
import { coverSheet } from './cover-sheet.ts';
import { watermarkOf } from './export-mark.ts';
import type { ExportFormat, ExportTable } from './export-table.ts';

const WIDEST = 44;
const CSV_CHUNK = 200;

/** The list as a file (导出文件): its name, its media type, its bytes. */
export interface ExportFile {
  fileName: string;
  type: string;
  bytes: Buffer;
}

/** Writes a list; rows are read while they are written. */
export async function exportFile(table: ExportTable, format: ExportFormat): Promise<ExportFile> {
  const day = table.mark.at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).replaceAll('-', '');
  const fileName = `${sheetName(table.name ?? table.title)}_${day}.${format}`;
  return format === 'csv'
    ? { fileName, type: 'text/csv; charset=utf-8', bytes: await csvOf(table) }
    : { fileName, type: XLSX_TYPE, bytes: await writeWorkbook(table.name ?? table.title, sheetsOf(table)) };
}

function sheetsOf({ further = [], ...table }: ExportTable): WrittenSheet[] {
  return [coverSheet(table), dataSheet(table), ...further.map((each) => dataSheet({ ...table, ...each }))];
}

function dataSheet(table: ExportTable): WrittenSheet {
  const { title, headers, schema, mark } = table;
  const headingRow = table.tableMark ? 4 : 3;
  return {
    name: sheetName(title === '封面' ? '数据' : title),
    columns: headers.map((header) => ({ width: Math.min(WIDEST, Math.max(12, 2 * header.length + 2)) })),
    rows: dataRows(table),
    merges: headers.length > 1 ? [`A1:${columnLetters(headers.length - 1)}1`] : [],
    frozenRows: headingRow,
    headingRow,
    watermark: watermarkOf(schema, mark),
  };
}

async function* dataRows({ title, headers, rows, schema, mark, tableMark }: ExportTable): AsyncGenerator<WrittenRow> {
  yield { cells: [{ value: title, style: 'title' }], height: 26 };
  yield { cells: [{ value: watermarkOf(schema, mark), style: 'mark' }] };
  if (tableMark) yield { cells: [{ value: tableMark, style: 'mark' }] };
  yield { cells: [...headers], style: 'heading', height: 24 };
  for await (const row of rows) yield { cells: row.map(styled) };
}

function styled(value: Written): Written {
  if (typeof value === 'object' && value !== null) return value;
  return { value, style: typeof value === 'number' ? 'number' : 'cell' };
}

/** UTF-8 with its mark, so that spreadsheet programs read Chinese; the last line is the watermark, which our reader skips. */
async function csvOf({ headers, rows, pages, schema, mark }: ExportTable): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from(`\ufeff${csvLine(headers)}`)];
  let lines: string[] = [];
  for await (const row of rows) {
    lines.push(csvLine(row.map(plain)));
    if (lines.length < CSV_CHUNK) continue;
    parts.push(Buffer.from(lines.join('')));
    lines = [];
  }
  const cut = pages.cut ? ` · 不是全部:${pages.cut}` : '';
  return Buffer.concat([...parts, Buffer.from(`${lines.join('')}# ${watermarkOf(schema, mark)}${cut}\r\n`)]);
}

function plain(cell: Written): string | number | null {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return typeof value === 'object' && value !== null ? value.error : value;
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = guarded(value);
  return /[",;\t\r\n]|^#|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
