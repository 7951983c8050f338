import type { Cell } from '../../ledger-column.ts';

/** A row as its file holds it: cells by column from 0, as long as something is said. */
export interface RawRow {
  /** As Excel numbers it, from 1. */
  row: number;
  isHidden: boolean;
  cells: readonly Cell[];
}

/** A sheet of a file, read row by row as often as one likes (工作表). */
export interface RawSheet {
  name: string;
  isHidden: boolean;
  /** Batches of rows that say something, in the order of the sheet. */
  rows(): AsyncIterable<readonly RawRow[]>;
}

/** A file taken apart, before anything is known about the ledger (表格文件). */
export interface RawBook {
  format: 'XLSX' | 'XLS' | 'CSV';
  encoding: 'UTF-8' | 'GB18030' | null;
  sheets: readonly RawSheet[];
}

/** The letters of a column from 0: `A`, `Z`, `AA`. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Whether any cell of a row says something. */
export const saysAnything = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== ''));
