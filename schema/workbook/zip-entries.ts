import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of a zip file, compressed. */
export interface ZipEntry {
  path: string;
  crc: number;
  size: number;
  bytes: Buffer;
}

const CHUNK = 64 * 1024;
/** 1980-01-01 00:00, as zip files write it: the same content always makes the same file. */
const NO_TIME = 0x00210000;

/** Compresses a part from the pieces of its text, in the background and without holding more of it than a piece. */
export async function zipEntry(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<ZipEntry> {
  const deflate = createDeflateRaw({ level: 4 });
  const out: Buffer[] = [];
  deflate.on('data', (bytes: Buffer) => out.push(bytes));
  let [crc, size, waiting] = [0, 0, ''];
  const flush = async () => {
    const bytes = Buffer.from(waiting);
    crc = crc32(bytes, crc);
    size += bytes.length;
    waiting = '';
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  };
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length >= CHUNK) await flush();
  }
  await flush();
  const ended = once(deflate, 'end');
  deflate.end();
  await ended;
  return { path, crc, size, bytes: Buffer.concat(out) };
}

/** The zip file with these parts. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.path);
    const local = Buffer.concat([localHeader(entry, name.length), name]);
    directory.push(directoryHeader(entry, name.length, offset), name);
    parts.push(local, entry.bytes);
    offset += local.length + entry.bytes.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directoryBytes, end]);
}

function localHeader(entry: ZipEntry, nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  shared(entry, nameLength).copy(header, 4);
  return header;
}

function directoryHeader(entry: ZipEntry, nameLength: number, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  shared(entry, nameLength).copy(header, 6);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** What both headers say: version 2.0, deflated, time, checksum, sizes, length of the name. */
function shared({ crc, size, bytes }: ZipEntry, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(NO_TIME, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
