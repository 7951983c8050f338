import { HEADING_ROWS, MOST_ROWS, tooManyRows } from './limits.ts';
import { type RowSegment, rowSegments } from './row-segments.ts';
import { type Unpacked, unpackedText } from './unpacked-text.ts';
import { refuseFetching } from './xlsx-fetching.ts';
import { nextTag, plain } from './xml-tags.ts';
import type { ZipPart } from './zip-archive.ts';

/** Looks through a sheet without reading its cells: too many rows, or formulas that reach outside, are refused at once. */
export async function surveySheet(part: ZipPart, unpacked: Unpacked): Promise<void> {
  let count = 0;
  for await (const { prefix, rows } of rowSegments(unpackedText(part, unpacked)))
    for (const row of rows) {
      if (holdsValue(row, prefix)) count++;
      if (count > MOST_ROWS + HEADING_ROWS) throw tooManyRows();
      if (row.inner.includes(`<${prefix}f`)) refuseFetchingIn(row.inner, prefix);
    }
}

const holdsValue = ({ inner }: RowSegment, prefix: string): boolean =>
  inner !== '' && (inner.includes(`<${prefix}v`) || inner.includes(`<${prefix}is`));

function refuseFetchingIn(inner: string, prefix: string): void {
  for (let tag = nextTag(inner, `${prefix}f`, 0); tag; tag = nextTag(inner, `${prefix}f`, tag.end)) {
    const stop = tag.isEmpty ? tag.end : inner.indexOf('</', tag.end);
    if (stop > tag.end) refuseFetching(plain(inner.slice(tag.end, stop)));
  }
}
