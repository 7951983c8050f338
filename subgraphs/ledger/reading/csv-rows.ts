import { unguarded } from '../../../schema/inert-text.ts';
import type { Cell } from '../../ledger-column.ts';
import { damaged, MOST_COLUMNS, tooManyColumns, tooManyRows, withExternalLinks } from './limits.ts';
import { type RawRow, saysAnything } from './raw-book.ts';

const [LINE_FEED, RETURN] = [10, 13];
/** What a spreadsheet holds at most, empty rows and columns included. */
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];
const LONGEST_CELL = 100_000;
/** `="0123"`: how people keep Excel from changing a number in a CSV file. */
const KEPT_AS_TEXT = /^="([^"]*)"$/;
const FETCHING =
  /^[=+\-@].{0,500}?(?:\|\s{0,9}['"]|(?:DDE|WEBSERVICE|HYPERLINK|RTD|CALL|EXEC|IMPORT[A-Z]{3,5})\s{0,9}\()/is;

/** The rows of a CSV text that say something; a quoted cell may hold separators, quotes and line breaks. */
export function* csvRows(text: string, separator: string): Generator<RawRow> {
  let at = 0;
  for (let row = 1; at < text.length; row++) {
    if (row > LAST_ROW) throw tooManyRows();
    if (text.charCodeAt(at) === LINE_FEED) {
      at++;
      continue;
    }
    const cells: Cell[] = [];
    let isEnd = false;
    for (let column = 0; !isEnd; column++) {
      const field = fieldAt(text, at, separator);
      const cell = field.text === '' ? null : cellOf(field.text);
      if (column >= (cell === null ? LAST_COLUMN : MOST_COLUMNS)) throw tooManyColumns();
      if (column < MOST_COLUMNS) cells.push(cell);
      at = field.end;
      isEnd = at >= text.length || text[at] !== separator;
      if (!isEnd) at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (saysAnything(cells)) yield { row, isHidden: false, cells };
  }
}

/** A field and the position of what ends it: a separator, a line break, or the end of the text. */
function fieldAt(text: string, from: number, separator: string): { text: string; end: number } {
  if (text[from] !== '"') {
    const end = bareEnd(text, from, separator);
    return { text: text.slice(from, end), end };
  }
  let written = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - from > LONGEST_CELL) throw damaged();
    written += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = bareEnd(text, quote + 1, separator);
      return { text: written + text.slice(quote + 1, end), end };
    }
    written += '"';
    at = quote + 2;
  }
}

function bareEnd(text: string, from: number, separator: string): number {
  const stop = separator.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === stop || sign === LINE_FEED || sign === RETURN) return at;
  }
  return text.length;
}

function cellOf(field: string): Cell {
  const kept = KEPT_AS_TEXT.exec(field);
  if (kept) return kept[1] as string;
  if (FETCHING.test(field)) throw withExternalLinks();
  return unguarded(field);
}
