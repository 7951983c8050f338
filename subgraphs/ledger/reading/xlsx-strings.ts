import { FileRefused } from '../../ledger-problem.ts';
import { type Unpacked, unpackedText } from './unpacked-text.ts';
import { itemText, nextTag } from './xml-tags.ts';
import type { ZipPart } from './zip-archive.ts';

const MOST_STRINGS = 3_000_000;
const MOST_BYTES = 100 * 1024 * 1024;
const LONGEST_ITEM = 4 * 1024 * 1024;

/** The texts that the cells of a workbook share, by their number (共享字符串). */
export async function sharedStrings(part: ZipPart | null, unpacked: Unpacked): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  if (part.unpackedBytes > MOST_BYTES) throw tooMuchText();
  let rest = '';
  let prefix: string | null = null;
  for await (const text of unpackedText(part, unpacked)) {
    rest += text;
    prefix ??= /<(?:([\w.-]{1,40}):)?sst[\s>/]/.exec(rest.slice(0, 8192))?.[1] ?? null;
    rest = takeItems(rest, prefix === null ? '' : `${prefix}:`, strings);
    if (rest.length > LONGEST_ITEM || strings.length > MOST_STRINGS) throw tooMuchText();
  }
  return strings;
}

/** Takes the items that are complete; what is left begins with an item that is not. */
function takeItems(xml: string, prefix: string, strings: string[]): string {
  let at = 0;
  for (let tag = nextTag(xml, `${prefix}si`, 0); tag; tag = nextTag(xml, `${prefix}si`, at)) {
    const close = tag.isEmpty ? tag.end : xml.indexOf(`</${prefix}si>`, tag.end);
    if (close < 0) return xml.slice(tag.start);
    strings.push(tag.isEmpty ? '' : itemText(xml.slice(tag.end, close), prefix));
    at = tag.isEmpty ? tag.end : close + prefix.length + 5;
  }
  const open = xml.lastIndexOf('<');
  return open >= at && xml.indexOf('>', open) < 0 ? xml.slice(open) : '';
}

const tooMuchText = () => new FileRefused('TOO_LARGE', '文件中的文字过多,请按乡镇或学校拆成几个文件,分别上传。');
