import { damaged } from './limits.ts';

/** The streams and storages of a compound file (复合文档), the container of old Office files. */
export interface CompoundFile {
  names: readonly string[];
  stream(name: string): Buffer | null;
}

interface Entry {
  name: string;
  kind: number;
  start: number;
  size: number;
}

const NONE = 0xfffffff0;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SMALL_BELOW = 4096;
const [STREAM, ROOT] = [2, 5];

/** Opens a compound file; refuses chains of sectors that go in circles or lead outside. */
export function openCompoundFile(file: Buffer): CompoundFile {
  const shift = file.length >= HEADER_BYTES ? file.readUInt16LE(30) : 0;
  if (shift !== 9 && shift !== 12) throw damaged();
  const sectors = sectorReader(file, 1 << shift);
  const table = allocationTable(file, sectors, 1 << shift);
  const chain = (start: number) => chainOf(start, table, sectors);
  const entries = entriesOf(chain(file.readUInt32LE(48)));
  const root = entries.find(({ kind }) => kind === ROOT);
  const inSmall = smallStreams(file, root, chain);
  return {
    names: entries.map(({ name }) => name),
    stream(name) {
      const entry = entries.find((other) => other.kind === STREAM && other.name.toLowerCase() === name.toLowerCase());
      if (!entry) return null;
      const bytes = entry.size < SMALL_BELOW ? inSmall(entry.start) : chain(entry.start);
      if (bytes.length < entry.size) throw damaged();
      return bytes.subarray(0, entry.size);
    },
  };
}

type Sectors = (number: number) => Buffer;

function sectorReader(file: Buffer, size: number): Sectors {
  return (number) => {
    const at = (number + 1) * size;
    if (at >= file.length) throw damaged();
    return file.subarray(at, Math.min(at + size, file.length));
  };
}

/** Which sector follows which: listed in the header and, for large files, in further sectors. */
function allocationTable(file: Buffer, sectors: Sectors, size: number): Uint32Array {
  const most = Math.ceil(file.length / size);
  const listed: number[] = [];
  for (let at = 76; at < HEADER_BYTES; at += 4) listed.push(file.readUInt32LE(at));
  let next = file.readUInt32LE(68);
  for (let turn = 0; next < NONE; turn++) {
    const sector = sectors(next);
    if (turn > most || sector.length < size) throw damaged();
    for (let at = 0; at < size - 4; at += 4) listed.push(sector.readUInt32LE(at));
    next = sector.readUInt32LE(size - 4);
  }
  const used = listed.filter((number) => number < NONE);
  if (used.length > most) throw damaged();
  const table = new Uint32Array((used.length * size) / 4).fill(0xffffffff);
  used.forEach((number, index) => {
    const sector = sectors(number);
    for (let at = 0; at + 4 <= sector.length; at += 4) table[(index * size + at) / 4] = sector.readUInt32LE(at);
  });
  return table;
}

function chainOf(start: number, table: Uint32Array, sectors: Sectors): Buffer {
  const found: Buffer[] = [];
  for (let number = start; number < NONE; number = table[number] as number) {
    if (number >= table.length || found.length > table.length) throw damaged();
    found.push(sectors(number));
  }
  return Buffer.concat(found);
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const length = directory.readUInt16LE(at + 64);
    const kind = directory[at + 66] as number;
    if (kind === 0 || length < 2 || length > 64) continue;
    const name = directory.toString('utf16le', at, at + length - 2);
    entries.push({ name, kind, start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) });
  }
  return entries;
}

/** Streams below 4096 bytes share the sectors of the root, in pieces of 64 bytes. */
function smallStreams(file: Buffer, root: Entry | undefined, chain: (start: number) => Buffer) {
  return (start: number): Buffer => {
    if (!root) throw damaged();
    const [bytes, links] = [chain(root.start), chain(file.readUInt32LE(60))];
    const found: Buffer[] = [];
    for (let number = start; number < NONE; number = links.readUInt32LE(number * 4)) {
      if (number * 4 + 4 > links.length || (number + 1) * 64 > bytes.length + 63 || found.length > SMALL_BELOW / 64)
        throw damaged();
      found.push(bytes.subarray(number * 64, number * 64 + 64));
    }
    return Buffer.concat(found);
  };
}
