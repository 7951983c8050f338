import { damaged } from './limits.ts';

/** A row of a sheet's XML: the attributes of its tag, and what it holds. */
export interface RowSegment {
  attributes: string;
  inner: string;
}

/** A batch of rows, with the prefix that the sheet's tags carry. */
export interface RowSegments {
  prefix: string;
  rows: readonly RowSegment[];
}

const LONGEST_ROW = 8 * 1024 * 1024;
const BEGINNING = /<(?:([\w.-]{1,40}):)?sheetData\s{0,99}(\/?)>/;

/** The rows of a sheet's XML, cut out without looking into them, a batch for each piece of text. */
export async function* rowSegments(texts: AsyncIterable<string>): AsyncGenerator<RowSegments> {
  let rest = '';
  let prefix: string | null = null;
  for await (const text of texts) {
    rest += text;
    if (prefix === null) {
      const beginning = BEGINNING.exec(rest);
      if (!beginning) {
        if (rest.length > LONGEST_ROW) throw damaged();
        continue;
      }
      if (beginning[2] === '/') return;
      prefix = beginning[1] ? `${beginning[1]}:` : '';
      rest = rest.slice(beginning.index + beginning[0].length);
    }
    const cut = cutRows(rest, prefix);
    if (cut.rows.length > 0) yield { prefix, rows: cut.rows };
    if (cut.isEnd) return;
    rest = cut.rest;
    if (rest.length > LONGEST_ROW) throw damaged();
  }
  throw damaged();
}

function cutRows(xml: string, prefix: string): { rows: RowSegment[]; rest: string; isEnd: boolean } {
  const [open, close, end] = [`<${prefix}row`, `</${prefix}row>`, `</${prefix}sheetData`];
  const rows: RowSegment[] = [];
  const last = xml.indexOf(end);
  let at = 0;
  for (;;) {
    const start = xml.indexOf(open, at);
    if (start < 0 || (last >= 0 && last < start)) break;
    const tagEnd = xml.indexOf('>', start);
    if (tagEnd < 0) return { rows, rest: xml.slice(start), isEnd: false };
    if (xml[tagEnd - 1] === '/') {
      rows.push({ attributes: xml.slice(start + open.length, tagEnd - 1), inner: '' });
      at = tagEnd + 1;
      continue;
    }
    const stop = xml.indexOf(close, tagEnd);
    if (stop < 0) return { rows, rest: xml.slice(start), isEnd: false };
    rows.push({ attributes: xml.slice(start + open.length, tagEnd), inner: xml.slice(tagEnd + 1, stop) });
    at = stop + close.length;
  }
  return { rows, rest: xml.slice(Math.max(at, xml.length - end.length)), isEnd: last >= 0 };
}
