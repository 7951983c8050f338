import { damaged } from './limits.ts';

/** A record of an old workbook's stream (BIFF8): its kind, where it begins, and its bytes. */
export interface XlsRecord {
  kind: number;
  start: number;
  data: Buffer;
}

/** The kinds of records that the reader looks at. */
export const KIND = {
  BOF: 0x809,
  EOF: 0x0a,
  FILEPASS: 0x2f,
  DATEMODE: 0x22,
  CONTINUE: 0x3c,
  BOUNDSHEET: 0x85,
  OBPROJ: 0xd3,
  XF: 0xe0,
  SST: 0xfc,
  SUPBOOK: 0x1ae,
  QUERY: 0x1ad,
  FORMAT: 0x41e,
  ROW: 0x208,
  FORMULA: 0x06,
  RK: 0x27e,
  MULRK: 0xbd,
  NUMBER: 0x203,
  LABEL: 0x204,
  RICHLABEL: 0xd6,
  SHAREDLABEL: 0xfd,
  BOOLERR: 0x205,
} as const;

/** The records of a stream from a position up to the end of its part (globals or a sheet), charts within it left out. */
export function* recordsFrom(stream: Buffer, from: number): Generator<XlsRecord> {
  let depth = 0;
  for (let at = from; at + 4 <= stream.length; ) {
    const kind = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) throw damaged();
    if (kind === KIND.BOF) depth++;
    else if (depth === 0) throw damaged();
    if (depth === 1) yield { kind, start: at, data: stream.subarray(at + 4, end) };
    if (kind === KIND.EOF && --depth === 0) return;
    at = end;
  }
  throw damaged();
}

/** The number in the four bytes of an RK cell: 30 bits of a double or an integer, maybe a hundredfold. */
export function numberOfRk(data: Buffer, at: number): number {
  const bits = data.readInt32LE(at);
  let value = bits >> 2;
  if ((bits & 2) === 0) {
    const double = Buffer.alloc(8);
    double.writeInt32LE(bits & ~3, 4);
    value = double.readDoubleLE(0);
  }
  return (bits & 1) === 1 ? value / 100 : value;
}
