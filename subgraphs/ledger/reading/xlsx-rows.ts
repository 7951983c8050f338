import { findPlainDate } from '../../../schema/plain-date.ts';
import type { Cell } from '../../ledger-column.ts';
import { damaged, MOST_COLUMNS, tooManyColumns } from './limits.ts';
import { cellOfNumber } from './number-cell.ts';
import { type RawRow, saysAnything } from './raw-book.ts';
import { type RowSegment, rowSegments } from './row-segments.ts';
import { type Unpacked, unpackedText } from './unpacked-text.ts';
import type { XlsxKey } from './xlsx-book.ts';
import { attribute, itemText, nextTag, plain, withoutSections } from './xml-tags.ts';
import type { ZipPart } from './zip-archive.ts';

const LAST_ROW = 1_048_576;

/** The rows of a sheet that say something, read while the sheet is unpacked. */
export async function* sheetRows(part: ZipPart, unpacked: Unpacked, key: XlsxKey): AsyncGenerator<RawRow[]> {
  let last = 0;
  for await (const { prefix, rows } of rowSegments(unpackedText(part, unpacked))) {
    const read: RawRow[] = [];
    for (const segment of rows) {
      last = rowNumber(segment, last);
      if (segment.inner === '') continue;
      const cells = cellsOf(segment.inner, prefix, key);
      const isHidden = /^(?:1|true)$/.test(attribute(segment.attributes, 'hidden') ?? '');
      if (saysAnything(cells)) read.push({ row: last, isHidden, cells });
    }
    yield read;
  }
}

function rowNumber({ attributes }: RowSegment, last: number): number {
  const number = Number(attribute(attributes, 'r') ?? last + 1);
  if (!Number.isInteger(number) || number < 1 || number > LAST_ROW) throw damaged();
  return number;
}

function cellsOf(written: string, prefix: string, key: XlsxKey): Cell[] {
  const inner = written.includes('<!') ? withoutSections(written) : written;
  const cells: Cell[] = [];
  let column = -1;
  let at = 0;
  for (let tag = nextTag(inner, `${prefix}c`, 0); tag; tag = nextTag(inner, `${prefix}c`, at)) {
    column = columnOf(attribute(tag.attributes, 'r'), column);
    at = tag.end;
    if (tag.isEmpty) continue;
    const close = inner.indexOf(`</${prefix}c>`, tag.end);
    if (close < 0) throw damaged();
    at = close + prefix.length + 4;
    const cell = close === tag.end ? null : cellOf(tag.attributes, inner.slice(tag.end, close), prefix, key);
    if (cell === null || cell === '') continue;
    if (column >= MOST_COLUMNS) throw tooManyColumns();
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  return cells;
}

/** The column from 0 of a reference such as `AB12`; a cell without one follows the cell before it. */
function columnOf(reference: string | null, last: number): number {
  if (reference === null) return last + 1;
  let column = 0;
  for (let i = 0; i < 4; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (!(letter >= 65 && letter <= 90)) break;
    column = column * 26 + letter - 64;
  }
  if (column < 1 || column > 16_384) throw damaged();
  return column - 1;
}

function cellOf(attributes: string, inner: string, prefix: string, key: XlsxKey): Cell {
  const formula = inner.includes(`<${prefix}f`) ? content(inner, `${prefix}f`) : null;
  if (formula !== null) return { formula };
  const type = attribute(attributes, 't') ?? 'n';
  if (type === 'inlineStr') return itemText(inner, prefix);
  const value = content(inner, `${prefix}v`);
  if (value === null) return null;
  if (type === 's') return sharedString(value, key);
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (type === 'e') return { error: value };
  if (type === 'str') return value;
  if (type === 'd') return dayCell(value);
  if (value.trim() === '') return null;
  const number = Number(value);
  if (Number.isNaN(number)) throw damaged();
  return cellOfNumber(number, key.forms[Number(attribute(attributes, 's') ?? 0)] ?? null, key.isCountedFrom1904);
}

function sharedString(value: string, key: XlsxKey): string {
  const text = key.strings[Number(value)];
  if (text === undefined) throw damaged();
  return text;
}

function dayCell(value: string): Cell {
  const day = findPlainDate(value.trim().slice(0, 10));
  return day ? { day } : value;
}

function content(inner: string, name: string): string | null {
  const tag = nextTag(inner, name, 0);
  if (!tag) return null;
  if (tag.isEmpty) return '';
  const end = inner.indexOf(`</${name}`, tag.end);
  if (end < 0) throw damaged();
  return plain(inner.slice(tag.end, end));
}
