import type { StyleName } from './styles.ts';

/** What stands in a cell: a text is a text, whatever it begins with; there is no way to write a formula. */
export type Written = string | number | null | StyledCell;

/** A cell with a look of its own. `error`: an error value, as a spreadsheet program shows it. */
export interface StyledCell {
  value: string | number | null | { error: string };
  style?: StyleName | undefined;
  comment?: string | undefined;
}

/** A row: its cells from the first column on; `style` is that of the cells without one. */
export interface WrittenRow {
  cells: readonly Written[];
  style?: StyleName;
  /** In points. */
  height?: number;
}

/** What may be entered into a range; `isStrict` false: something else is accepted all the same. */
export interface Validation {
  range: string;
  /** A list is given by its words or by a range (`'选项'!$A$1:$A$9`). */
  allows:
    | { kind: 'WORDS'; words: readonly string[] }
    | { kind: 'RANGE'; cells: string }
    | { kind: 'DAYS' }
    | { kind: 'LENGTH'; least: number; most: number };
  isStrict: boolean;
  message: string;
}

/** A sheet (工作表); its rows are read once, while they are written. */
export interface WrittenSheet {
  name: string;
  isHidden?: boolean;
  /** Its rows tell of the rows of the other sheets: it is written when those are read. */
  isWrittenLast?: boolean;
  columns: readonly { width: number; style?: StyleName }[];
  rows: Iterable<WrittenRow> | AsyncIterable<WrittenRow>;
  merges?: readonly string[];
  frozenRows?: number;
  /** Row with the headings, repeated on each printed page. */
  headingRow?: number;
  validations?: readonly Validation[];
  isLandscape?: boolean;
  /** Stands at the head and the foot of each printed page (水印). */
  watermark?: string | undefined;
}

const LETTERS: string[] = [];

/** `A`, `B` … `AA`: what a spreadsheet program calls the column, from 0. */
export function columnLetters(column: number): string {
  LETTERS[column] ??= column < 26 ? letter(column) : columnLetters(Math.floor(column / 26) - 1) + letter(column % 26);
  return LETTERS[column];
}

const letter = (at: number) => String.fromCharCode(65 + at);

/** A name as a sheet may have it: no signs that are forbidden, at most 31 characters. */
export function sheetName(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 31) || '表'
  );
}
