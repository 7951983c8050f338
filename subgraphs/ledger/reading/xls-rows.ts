import type { Cell } from '../../ledger-column.ts';
import { damaged, MOST_COLUMNS, tooManyColumns } from './limits.ts';
import { cellOfNumber } from './number-cell.ts';
import { type RawRow, saysAnything } from './raw-book.ts';
import type { XlsKey } from './xls-book.ts';
import { KIND, numberOfRk, recordsFrom, type XlsRecord } from './xls-records.ts';
import { textAt } from './xls-strings.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** The rows of a sheet of an old workbook that say something, in their order. */
export function sheetRowsOf(stream: Buffer, start: number, key: XlsKey): RawRow[] {
  const cells = new Map<number, Cell[]>();
  const hidden = new Set<number>();
  for (const record of recordsFrom(stream, start)) {
    const { kind, data } = record;
    if (kind === KIND.ROW && (data.readUInt16LE(12) & 0x20) !== 0) hidden.add(data.readUInt16LE(0));
    for (const [column, cell] of cellsOf(record, key)) {
      if (cell === null || cell === '') continue;
      if (column >= MOST_COLUMNS) throw tooManyColumns();
      const number = data.readUInt16LE(0);
      const row = cells.get(number) ?? [];
      if (row.length === 0) cells.set(number, row);
      while (row.length < column) row.push(null);
      row[column] = cell;
    }
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .filter(([, row]) => saysAnything(row))
    .map(([number, row]) => ({ row: number + 1, isHidden: hidden.has(number), cells: row }));
}

function* cellsOf({ kind, data }: XlsRecord, key: XlsKey): Generator<[number, Cell]> {
  const number = (value: number, style: number) => cellOfNumber(value, key.forms[style] ?? null, key.isCountedFrom1904);
  if (kind === KIND.MULRK) {
    const first = data.readUInt16LE(2);
    for (let i = 0, at = 4; at + 8 <= data.length; i++, at += 6)
      yield [first + i, number(numberOfRk(data, at + 2), data.readUInt16LE(at))];
    return;
  }
  const column = () => data.readUInt16LE(2);
  if (kind === KIND.SHAREDLABEL) yield [column(), sharedText(data.readUInt32LE(6), key)];
  if (kind === KIND.LABEL || kind === KIND.RICHLABEL) yield [column(), textAt(data, 6, 2)];
  if (kind === KIND.NUMBER) yield [column(), number(data.readDoubleLE(6), data.readUInt16LE(4))];
  if (kind === KIND.RK) yield [column(), number(numberOfRk(data, 6), data.readUInt16LE(4))];
  if (kind === KIND.FORMULA) yield [column(), { formula: '' }];
  if (kind === KIND.BOOLERR)
    yield [
      column(),
      data.readUInt8(7) === 0 ? data.readUInt8(6) === 1 : { error: ERRORS[data.readUInt8(6)] ?? '#N/A' },
    ];
}

function sharedText(number: number, key: XlsKey): string {
  const text = key.texts[number];
  if (text === undefined) throw damaged();
  return text;
}
