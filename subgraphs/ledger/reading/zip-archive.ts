import { damaged, encrypted, zipBomb } from './limits.ts';

/** A part of a zip archive (压缩包内的部件). */
export interface ZipPart {
  name: string;
  isDeflated: boolean;
  crc: number;
  /** What the directory says of its size; counted again while unpacking. */
  unpackedBytes: number;
  packed: Buffer;
}

const [END, DIRECTORY, LOCAL, END64] = [0x06054b50, 0x02014b50, 0x04034b50, 0x06064b50];
const [END_BYTES, DIRECTORY_BYTES, LOCAL_BYTES] = [22, 46, 30];
const IN_64 = 0xffffffff;
const MOST_PARTS = 5000;
/** XML packs well, but not that well. */
const MOST_RATIO = 250;
const SMALL = 8 * 1024 * 1024;

/** Whether a part would grow more than any sheet does. */
export const growsTooMuch = (packed: number, unpacked: number): boolean =>
  unpacked > SMALL && unpacked > packed * MOST_RATIO;

/** The parts of a zip archive by lower-case name, from its directory; refuses whatever contradicts itself. */
export function zipParts(file: Buffer): ReadonlyMap<string, ZipPart> {
  const parts = new Map<string, ZipPart>();
  const taken: [number, number][] = [];
  let { at, count } = directoryOf(file);
  if (count > MOST_PARTS) throw zipBomb();
  for (; count > 0; count--) {
    if (at + DIRECTORY_BYTES > file.length || file.readUInt32LE(at) !== DIRECTORY) throw damaged();
    const { part, start, end } = partAt(file, at);
    if (parts.has(part.name.toLowerCase())) throw damaged();
    if (!part.name.endsWith('/')) parts.set(part.name.toLowerCase(), part);
    taken.push([start, end]);
    at += DIRECTORY_BYTES + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  refuseOverlap(taken);
  return parts;
}

function directoryOf(file: Buffer): { at: number; count: number } {
  const least = Math.max(0, file.length - END_BYTES - 0xffff);
  for (let end = file.length - END_BYTES; end >= least; end--) {
    if (file.readUInt32LE(end) !== END) continue;
    const at = file.readUInt32LE(end + 16);
    const count = file.readUInt16LE(end + 10);
    return at === IN_64 || count === 0xffff ? directory64(file, end) : { at, count };
  }
  throw damaged();
}

function directory64(file: Buffer, end: number): { at: number; count: number } {
  const locator = end - 20;
  if (locator < 0) throw damaged();
  const at = whole(file, locator + 8);
  if (at + 56 > file.length || file.readUInt32LE(at) !== END64) throw damaged();
  return { at: whole(file, at + 48), count: whole(file, at + 32) };
}

function whole(file: Buffer, at: number): number {
  if (at + 8 > file.length) throw damaged();
  const value = file.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

function partAt(file: Buffer, at: number): { part: ZipPart; start: number; end: number } {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  if ((flags & 1) === 1) throw encrypted();
  if (method !== 0 && method !== 8) throw damaged();
  const nameEnd = at + DIRECTORY_BYTES + file.readUInt16LE(at + 28);
  const name = file
    .toString('utf8', at + DIRECTORY_BYTES, nameEnd)
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
  const { packed, unpacked, start } = sizesOf(file, at, nameEnd);
  if (start + LOCAL_BYTES > file.length || file.readUInt32LE(start) !== LOCAL) throw damaged();
  const data = start + LOCAL_BYTES + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
  if (data + packed > file.length || file.readUInt16LE(start + 8) !== method) throw damaged();
  if (growsTooMuch(packed, unpacked)) throw zipBomb();
  const crc = file.readUInt32LE(at + 16);
  const bytes = file.subarray(data, data + packed);
  return {
    part: { name, isDeflated: method === 8, crc, unpackedBytes: unpacked, packed: bytes },
    start,
    end: data + packed,
  };
}

/** Sizes and place of a part; what does not fit into 32 bits stands in the extra field 1, in this order. */
function sizesOf(file: Buffer, at: number, extraAt: number): { packed: number; unpacked: number; start: number } {
  const short = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
  const extraEnd = extraAt + file.readUInt16LE(at + 30);
  if (extraEnd > file.length) throw damaged();
  let next = -1;
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + file.readUInt16LE(field + 2))
    if (file.readUInt16LE(field) === 1) next = field + 4;
  const [unpacked, packed, start] = short.map((value) => {
    if (value !== IN_64) return value;
    if (next < 0) throw damaged();
    next += 8;
    return whole(file, next - 8);
  }) as [number, number, number];
  return { packed, unpacked, start };
}

/** Parts that lie over each other unpack the same bytes again and again. */
function refuseOverlap(taken: [number, number][]): void {
  taken.sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < taken.length; i++)
    if ((taken[i] as [number, number])[0] < (taken[i - 1] as [number, number])[1]) throw zipBomb();
}
