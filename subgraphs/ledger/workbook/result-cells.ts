import type { Written } from '../../../schema/workbook/sheet.ts';
import type { Cell } from '../../ledger-column.ts';
import type { RowProblem } from '../../ledger-problem.ts';
import type { TableRow } from '../row.ts';
import type { NamedColumn } from './ledger-columns-of.ts';

/** Says nothing and changes nothing when it is read: a column that this row's own sheet does not have. */
const WITHHELD = '(已隐去)';
const DAY_MS = 86_400_000;
const FIRST_SERIAL = Date.UTC(1899, 11, 30);

/** The cells of an uploaded row as they came, those that are wrong in red with what is wrong beside them. */
export function resultCells(
  { cells }: TableRow,
  columns: readonly NamedColumn[],
  problems: readonly RowProblem[],
): Written[] {
  return columns.map(({ column, kind }) => {
    const wrong = problems.filter((problem) => problem.column === column);
    const given = cells[column];
    const isDay = (kind === 'DAY' || kind === 'MONTH') && (typeof given === 'number' || isDayCell(given));
    const value = given === undefined ? WITHHELD : writtenValue(given, isDay);
    if (wrong.length === 0) return { value, style: isDay ? 'day' : 'cell' };
    return { value, style: isDay ? 'wrongDay' : 'wrong', comment: wrong.map(sentence).join('\n') };
  });
}

/** What is wrong, with what to do, as one text. */
export function sentence({ message, suggestion }: RowProblem): string {
  return suggestion ? `${message}\n${suggestion}` : message;
}

/** Formulas and errors come back as error values: they stay refused until somebody puts a value there. */
function writtenValue(cell: Cell, isDay: boolean): string | number | null | { error: string } {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return isDay ? cell : plainNumber(cell);
  if (typeof cell === 'string') return cell;
  if ('error' in cell) return { error: cell.error };
  if ('formula' in cell) return { error: '#N/A' };
  return isDay ? serialOf(cell.day) : cell.day;
}

function isDayCell(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell !== null && 'day' in cell;
}

function plainNumber(number: number): string {
  return Number.isSafeInteger(number) ? number.toFixed(0) : String(number);
}

function serialOf(day: string): number | string {
  const serial = (Date.parse(`${day}T00:00:00Z`) - FIRST_SERIAL) / DAY_MS;
  return serial > 60 ? serial : day;
}
