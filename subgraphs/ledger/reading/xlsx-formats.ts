import { type Unpacked, wholeText } from './unpacked-text.ts';
import { attribute, nextTag, plain, tagsOf } from './xml-tags.ts';
import type { ZipPart } from './zip-archive.ts';

/** How the numbers of a cell style are meant: a day, a time of day, or a number (null). */
export type NumberForms = readonly (NumberForm | null)[];
export type NumberForm = 'DAY' | 'TIME';

/** The number forms of a workbook's cell styles, by their index. */
export async function numberFormsOf(part: ZipPart | null, unpacked: Unpacked): Promise<NumberForms> {
  if (!part) return [];
  const xml = await wholeText(part, unpacked, 16 * 1024 * 1024);
  const codes = new Map<number, string>();
  for (const { attributes } of tagsOf(xml, 'numFmt'))
    codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
  const styles = /<(?:([\w.-]{1,40}):)?cellXfs[\s>]/.exec(xml);
  const prefix = styles?.[1] ? `${styles[1]}:` : '';
  const end = xml.indexOf(`</${prefix}cellXfs`);
  const forms: (NumberForm | null)[] = [];
  if (!styles || end < styles.index) return forms;
  const inner = xml.slice(styles.index, end);
  for (let tag = nextTag(inner, `${prefix}xf`, 0); tag; tag = nextTag(inner, `${prefix}xf`, tag.end)) {
    const id = Number(attribute(tag.attributes, 'numFmtId') ?? 0);
    forms.push(numberForm(id, codes.get(id) ?? null));
  }
  return forms;
}

/** How a number format means its numbers: the built-in ones by number, including those of Chinese Excel, others by their code. */
export function numberForm(id: number, code: string | null): NumberForm | null {
  if (code === null) {
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
      return 'TIME';
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'DAY' : null;
  }
  const bare = plain(code)
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';', 1)[0] as string;
  if (/[yd年日]/i.test(bare) && !/general/i.test(bare)) return 'DAY';
  if (/[hs时秒]/i.test(bare)) return 'TIME';
  return /^[\s\-/.]*m+[\s\-/.]*$/i.test(bare) ? 'DAY' : null;
}
