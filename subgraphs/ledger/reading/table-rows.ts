import type { PlainDate } from '../../../schema/plain-date.ts';
import type { Ledger } from '../../ledger.ts';
import { whatIsSaid } from '../../ledger-cells.ts';
import type { Cell } from '../../ledger-column.ts';
import type { TableRow } from '../row.ts';
import type { HeadingRow } from './headings.ts';
import { MOST_ROWS, tooManyRows } from './limits.ts';
import type { RawRow, RawSheet } from './raw-book.ts';

/** What was counted while the rows of a file were read, for its notes. */
export interface RowCounts {
  rows: number;
  hiddenRows: number;
  totals: number;
}

const TOTALS = /^(?:合计|总计|小计|共计|累计)[::]?$/;
const BELOW_THE_TABLE = /^(?:#导出|(?:填表人|制表人|审核人|负责人|填报人|填报单位|填报日期|联系电话|说明|注)[::])/;
const LATE_ENOUGH = '2199-12-31' as PlainDate;

/** The rows of a sheet under the ledger's columns, without the example, totals and signatures. */
export async function* tableRows(
  sheet: RawSheet,
  heading: HeadingRow,
  columns: Ledger['columns'],
  counts: RowCounts,
): AsyncGenerator<TableRow> {
  const places = [...heading.places];
  let before = 0;
  for await (const rows of sheet.rows())
    for (const raw of rows) {
      if (raw.row <= heading.row) continue;
      const cells = cellsAt(raw, places);
      const isExample = before++ < 2 && isExampleRow(raw, cells, columns);
      if (cells === null || isExample || isAround(raw, counts)) continue;
      counts.rows++;
      if (raw.isHidden) counts.hiddenRows++;
      if (counts.rows > MOST_ROWS) throw tooManyRows();
      yield { sheet: sheet.name, row: raw.row, isHidden: raw.isHidden, cells };
    }
}

/** The cells under the headings; null: none of them says anything. */
function cellsAt(raw: RawRow, places: readonly [string, number][]): Record<string, Cell> | null {
  const cells: Record<string, Cell> = {};
  let saysAny = false;
  for (const [name, at] of places) {
    const cell = raw.cells[at] ?? null;
    cells[name] = cell;
    if (cell !== null && (typeof cell !== 'string' || saysAny || whatIsSaid(cell) !== null)) saysAny = true;
  }
  return saysAny ? cells : null;
}

/** 示例: a row right below the headings that says so, or that repeats the columns' examples, or their notes. */
function isExampleRow(raw: RawRow, cells: Record<string, Cell> | null, columns: Ledger['columns']): boolean {
  if (firstText(raw).startsWith('示例')) return true;
  const said = Object.entries(cells ?? {}).filter(([, cell]) => cell !== null && cell !== '');
  const named = Object.keys(cells ?? {}).filter((name) => columns[name]?.example !== '');
  if (said.length < 2 || said.length * 4 < named.length * 3) return false;
  return (
    said.every(([name, cell]) => repeatsExample(columns[name], cell)) ||
    said.every(([name, cell]) => whatIsSaid(cell)?.text === columns[name]?.note)
  );
}

function repeatsExample(column: Ledger['columns'][string] | undefined, cell: Cell): boolean {
  if (!column || column.example === '') return false;
  if (whatIsSaid(cell)?.narrow === column.example.normalize('NFKC').trim()) return true;
  return bothSay(column.parse(cell, LATE_ENOUGH), column.parse(column.example, LATE_ENOUGH));
}

const bothSay = (one: object, other: object): boolean =>
  'value' in one && 'value' in other && JSON.stringify(one) === JSON.stringify(other);

function isAround(raw: RawRow, counts: RowCounts): boolean {
  const first = firstText(raw);
  if (TOTALS.test(first)) counts.totals++;
  return TOTALS.test(first) || BELOW_THE_TABLE.test(first);
}

/** The first thing that a row says, without spaces. */
function firstText(raw: RawRow): string {
  for (const cell of raw.cells) {
    const said = typeof cell === 'string' ? whatIsSaid(cell.slice(0, 60)) : null;
    if (said) return said.compact;
    if (cell !== null && cell !== undefined && typeof cell !== 'string') return '';
  }
  return '';
}
