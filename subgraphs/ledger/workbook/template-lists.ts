import { findDivisionLevel } from '../../../schema/division-code.ts';
import { columnLetters, type Validation, type WrittenRow, type WrittenSheet } from '../../../schema/workbook/sheet.ts';
import type { NamedColumn } from './ledger-columns-of.ts';

/** A division as the template lists it. */
export interface ListedDivision {
  code: string;
  name: string;
}

/** A program shows the words of a list only so far. */
const LONGEST_WORDS = 255;
const SHEET = '选项';

/** The drop-down lists of a template (下拉选项): short ones beside the cells, long ones on a sheet of their own, which is hidden. */
export class TemplateLists {
  readonly #lists = new Map<string, readonly string[]>();
  readonly #divisions: readonly ListedDivision[];

  constructor(columns: readonly NamedColumn[], divisions: readonly ListedDivision[]) {
    this.#divisions = divisions;
    for (const column of columns) {
      const words = this.#wordsOf(column);
      if (words.length > 0 && !fitsBeside(words)) this.#lists.set(column.column, words);
    }
  }

  /** What a column's cells may hold; null: the column has no list. */
  allowedIn(column: NamedColumn): Validation['allows'] | null {
    const words = this.#wordsOf(column);
    if (words.length === 0) return null;
    const at = [...this.#lists.keys()].indexOf(column.column);
    if (at < 0) return { kind: 'WORDS', words };
    const letters = columnLetters(at);
    return { kind: 'RANGE', cells: `'${SHEET}'!$${letters}$2:$${letters}$${words.length + 1}` };
  }

  /** The sheet with the long lists, one a column; null: there are none. */
  sheet(headers: Readonly<Record<string, string>>): WrittenSheet | null {
    const lists = [...this.#lists];
    if (lists.length === 0) return null;
    const longest = Math.max(...lists.map(([, words]) => words.length));
    const rows: WrittenRow[] = [{ cells: lists.map(([column]) => `选项·${headers[column]}`), style: 'label' }];
    for (let at = 0; at < longest; at += 1) rows.push({ cells: lists.map(([, words]) => words[at] ?? null) });
    return { name: SHEET, isHidden: true, columns: lists.map(() => ({ width: 24, style: 'entry' })), rows };
  }

  #wordsOf({ kind, choices, levels = [] }: NamedColumn): readonly string[] {
    if (kind !== 'DIVISION') return choices;
    return this.#divisions
      .filter(({ code }) => levels.length === 0 || levels.includes(findDivisionLevel(code) ?? ''))
      .map(({ code, name }) => (name ? `${code} ${name}` : code));
  }
}

function fitsBeside(words: readonly string[]): boolean {
  return words.join(',').length <= LONGEST_WORDS && !words.some((word) => /[,"]/.test(word) || word !== word.trim());
}
