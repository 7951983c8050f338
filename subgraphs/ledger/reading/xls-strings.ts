import { damaged } from './limits.ts';

/** Where a reader stands in a record and those that continue it. */
interface Place {
  blocks: readonly Buffer[];
  block: number;
  at: number;
}

/** The texts that the cells of an old workbook share (SST); a text may go on in the next record, in another width. */
export function sharedTexts(blocks: readonly Buffer[]): string[] {
  const place: Place = { blocks, block: 0, at: 8 };
  const first = blocks[0];
  if (!first || first.length < 8) return [];
  const count = first.readUInt32LE(4);
  const texts: string[] = [];
  while (texts.length < count) {
    if (left(place) === 0 && !nextBlock(place)) break;
    texts.push(sharedText(place));
  }
  return texts;
}

function sharedText(place: Place): string {
  const header = take(place, 3);
  const [length, flags] = [header.readUInt16LE(0), header[2] as number];
  const runs = (flags & 8) === 0 ? 0 : take(place, 2).readUInt16LE(0);
  const extra = (flags & 4) === 0 ? 0 : take(place, 4).readUInt32LE(0);
  let text = '';
  let isWide = (flags & 1) === 1;
  for (let missing = length; missing > 0; ) {
    if (left(place) === 0) {
      if (!nextBlock(place)) throw damaged();
      isWide = ((take(place, 1)[0] as number) & 1) === 1;
    }
    const count = Math.min(missing, Math.floor(left(place) / (isWide ? 2 : 1)));
    if (count === 0) throw damaged();
    text += take(place, isWide ? count * 2 : count).toString(isWide ? 'utf16le' : 'latin1');
    missing -= count;
  }
  skip(place, runs * 4 + extra);
  return text;
}

const left = ({ blocks, block, at }: Place): number => (blocks[block]?.length ?? 0) - at;

function nextBlock(place: Place): boolean {
  if (place.block + 1 >= place.blocks.length) return false;
  place.block++;
  place.at = 0;
  return true;
}

function take(place: Place, bytes: number): Buffer {
  if (left(place) < bytes) throw damaged();
  place.at += bytes;
  return (place.blocks[place.block] as Buffer).subarray(place.at - bytes, place.at);
}

function skip(place: Place, bytes: number): void {
  let missing = bytes;
  while (missing > left(place)) {
    missing -= left(place);
    if (!nextBlock(place)) throw damaged();
  }
  place.at += missing;
}

/** A text inside one record: its length in `lengthBytes` bytes, its width, its characters. */
export function textAt(data: Buffer, at: number, lengthBytes: 1 | 2): string {
  const header = at + lengthBytes + 1;
  if (header > data.length) throw damaged();
  const length = lengthBytes === 1 ? (data[at] as number) : data.readUInt16LE(at);
  const isWide = ((data[header - 1] as number) & 1) === 1;
  const end = header + length * (isWide ? 2 : 1);
  if (end > data.length) throw damaged();
  return data.toString(isWide ? 'utf16le' : 'latin1', header, end);
}
