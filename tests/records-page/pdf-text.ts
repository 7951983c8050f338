import { inflateSync } from 'node:zlib';

/** The text of a PDF that Chromium made, in the order in which it is drawn, without spaces; and how many pages there are. */
export function pdfText(file: Buffer): { text: string; pages: number } {
  const source = file.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of source.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g))
    objects.set(number, body);
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', number = ''] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1];
    fonts.set(name, glyphsIn(streamOf(objects.get(toUnicode ?? ''))));
  }
  const drawn = [...objects.values()].map(streamOf).filter((stream) => / Tf\b/.test(stream));
  const text = drawn.map((stream) => drawnText(stream, fonts)).join('');
  return { text: text.replaceAll(/\s/g, ''), pages: [...source.matchAll(/\/Type \/Page\b/g)].length };
}

function streamOf(object = ''): string {
  const begin = /stream\r?\n/.exec(object);
  const length = Number(/\/Length (\d+)/.exec(object)?.[1] ?? 0);
  if (!begin || length === 0) return '';
  const from = begin.index + begin[0].length;
  const body = object.slice(from, from + length);
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body;
}

/** Glyph → character, from a font's ToUnicode table. */
function glyphsIn(table: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const unicode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, lines = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', character = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(glyph.toLowerCase(), unicode(character));
  for (const [, lines = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = Number.parseInt(from, 16); at <= Number.parseInt(to, 16); at += 1) {
        const code = Number.parseInt(first, 16) + at - Number.parseInt(from, 16);
        glyphs.set(at.toString(16).padStart(from.length, '0'), String.fromCodePoint(code));
      }
  return glyphs;
}

const TOKENS = /\/(F\d+) [\d.]+ Tf|\/ActualText <([0-9A-Fa-f]+)>|(EMC)|<([0-9A-Fa-f]+)>/g;

/** Where a run states its text (`ActualText`), the glyphs under it are not read. */
function drawnText(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let glyphs: ReadonlyMap<string, string> | undefined;
  let isStated = false;
  let text = '';
  for (const [, font, stated, end, hex] of stream.matchAll(TOKENS)) {
    if (font) glyphs = fonts.get(font);
    if (stated) text += Buffer.from(stated.slice(4), 'hex').swap16().toString('utf16le');
    if (stated || end) isStated = stated !== undefined;
    const width = [...(glyphs?.keys() ?? [])][0]?.length ?? 4;
    for (let at = 0; hex && !isStated && at < hex.length; at += width)
      text += glyphs?.get(hex.slice(at, at + width).toLowerCase()) ?? '';
  }
  return text;
}
