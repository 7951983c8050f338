import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { FileRefused } from '../../ledger-problem.ts';
import { damaged, dangerousXml, MOST_UNPACKED_BYTES, zipBomb } from './limits.ts';
import { growsTooMuch, type ZipPart } from './zip-archive.ts';

/** How much was unpacked of one file so far, whatever its directory says. */
export interface Unpacked {
  bytes: number;
}

type Decoder = InstanceType<typeof TextDecoder>;

const CHUNK = 256 * 1024;
const DEFINITION = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;

/**
 * The XML of a part, piece by piece: counted while it is unpacked, its check sum compared, its encoding and the absence of
 * definitions made sure of. Stops unpacking as soon as nobody reads on.
 */
export async function* unpackedText(part: ZipPart, unpacked: Unpacked): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  let tail = '';
  for await (const bytes of unpackedBytes(part, unpacked)) {
    decoder ??= decoderOf(bytes);
    const text = decoded(decoder, bytes);
    if (DEFINITION.test(tail + text.slice(0, 10)) || (text.includes('<!') && DEFINITION.test(text)))
      throw dangerousXml();
    tail = text.slice(-10);
    yield text;
  }
  if (decoder) decoded(decoder, new Uint8Array(), true);
}

/** A small part as a whole, of at most `most` characters. */
export async function wholeText(part: ZipPart, unpacked: Unpacked, most = 8 * 1024 * 1024): Promise<string> {
  let whole = '';
  for await (const text of unpackedText(part, unpacked)) {
    whole += text;
    if (whole.length > most) throw zipBomb();
  }
  return whole;
}

async function* unpackedBytes(part: ZipPart, unpacked: Unpacked): AsyncGenerator<Buffer> {
  let [size, sum] = [0, 0];
  for await (const bytes of part.isDeflated ? inflated(part) : [part.packed]) {
    size += bytes.length;
    unpacked.bytes += bytes.length;
    if (size > part.unpackedBytes || growsTooMuch(part.packed.length, size)) throw zipBomb();
    if (unpacked.bytes > MOST_UNPACKED_BYTES) throw zipBomb();
    sum = crc32(bytes, sum);
    yield bytes;
  }
  if (size !== part.unpackedBytes || sum !== part.crc) throw damaged();
}

async function* inflated({ packed, unpackedBytes }: ZipPart): AsyncGenerator<Buffer> {
  if (unpackedBytes <= CHUNK) {
    yield inflatedAtOnce(packed, unpackedBytes);
    return;
  }
  const stream = createInflateRaw({ chunkSize: CHUNK });
  stream.end(packed);
  try {
    for await (const bytes of stream) yield bytes as Buffer;
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged();
  } finally {
    stream.destroy();
  }
}

/** A small part needs no stream; more than it claims to be is never made of it. */
function inflatedAtOnce(packed: Buffer, unpackedBytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? zipBomb() : damaged();
  }
}

function decoderOf(bytes: Buffer): Decoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decoded(decoder: Decoder, bytes: Uint8Array, isLast = false): string {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    throw damaged();
  }
}
