import * as xlsx from '@e965/xlsx';

/** An old workbook (.xls) as another program writes it. */
export function oldWorkbook(rows: unknown[][]): Buffer {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows, { cellDates: true }), '甲村');
  return xlsx.write(book, { type: 'buffer', bookType: 'biff8', bookSST: true }) as Buffer;
}

/** An old workbook record by record: what stands before its one sheet, and in it. */
export function recordedWorkbook(
  globals: readonly Buffer[],
  sheet: readonly Buffer[],
  { state = 0, kind = 0 }: { state?: number; kind?: number } = {},
): Buffer {
  const begin = record(0x809, 0x0600, 0x0005, 0, 0, 0, 0, 0, 0);
  const end = record(0x0a);
  const name = Buffer.from([0, 0, 0, 0, state, kind, 1, 0, 0x41]);
  const before = begin.length + globals.reduce((sum, { length }) => sum + length, 0);
  name.writeUInt32LE(before + name.length + 4 + end.length, 0);
  return container('Workbook', Buffer.concat([begin, ...globals, written(0x85, name), end, begin, ...sheet, end]));
}

/** A record of 16-bit numbers. */
export const record = (kind: number, ...words: number[]): Buffer =>
  written(kind, Buffer.from(new Uint16Array(words).buffer));

/** A cell with a text of its own. */
export const label = (row: number, column: number, text: string): Buffer =>
  written(
    0x204,
    Buffer.concat([
      Buffer.from(new Uint16Array([row, column, 0, text.length]).buffer),
      Buffer.from([1]),
      Buffer.from(text, 'utf16le'),
    ]),
  );

/** A compound file that holds one stream. */
export function container(name: string, stream: Buffer): Buffer {
  const made = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(made, `/${name}`, stream);
  return Buffer.from(xlsx.CFB.write(made) as Uint8Array);
}

function written(kind: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(new Uint16Array([kind, data.length]).buffer), data]);
}
