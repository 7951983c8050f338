import { damaged } from './limits.ts';

/** A start tag: its attributes as written, and where it ends. */
export interface Tag {
  attributes: string;
  isEmpty: boolean;
  start: number;
  /** The position behind `>`. */
  end: number;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The next start tag of this name (with its prefix) at or behind a position; null: there is none. */
export function nextTag(xml: string, name: string, from: number): Tag | null {
  const opening = written('<', name);
  for (let at = from; ; at++) {
    at = xml.indexOf(opening, at);
    if (at < 0) return null;
    const behind = at + name.length + 1;
    if (!endsName(xml.charCodeAt(behind))) continue;
    const close = xml.indexOf('>', behind);
    if (close < 0) return null;
    const isEmpty = xml[close - 1] === '/';
    return { attributes: xml.slice(behind, isEmpty ? close - 1 : close), isEmpty, start: at, end: close + 1 };
  }
}

/** `<name` and `name="`, put together once: they are looked for in every cell. */
const openings = new Map<string, string>();
const assignments = new Map<string, string>();

function written(sign: '<' | '="', name: string): string {
  const known = sign === '<' ? openings : assignments;
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = sign === '<' ? `<${name}` : `${name}="`;
  if (known.size < 1000) known.set(name, made);
  return made;
}

/** White space, `/`, `>` or the end of the text. */
const endsName = (sign: number): boolean => !(sign > 32) || sign === 47 || sign === 62;

/** All start tags of this name, whatever their prefix, in a part that is small. */
export function* tagsOf(xml: string, name: string): Generator<Tag> {
  const prefixes = new Set(['', ...[...xml.matchAll(/xmlns:([\w.-]{1,40})=/g)].slice(0, 20).map(([, p]) => `${p}:`)]);
  for (const prefix of prefixes)
    for (let tag = nextTag(xml, prefix + name, 0); tag; tag = nextTag(xml, prefix + name, tag.end)) yield tag;
}

/** The value of an attribute, by its name without prefix; null: it has none. */
export function attribute(attributes: string, name: string): string | null {
  const quick = attributes.indexOf(written('="', name));
  if (quick < 0 && !attributes.includes("'") && !attributes.includes(' =')) return null;
  if (quick > 0 && /[\s:]/.test(attributes[quick - 1] as string)) {
    const from = quick + name.length + 2;
    const end = attributes.indexOf('"', from);
    if (end < 0) throw damaged();
    return plain(attributes.slice(from, end));
  }
  for (const [, found, , double, single] of attributes.slice(0, 8192).matchAll(ATTRIBUTES))
    if (found === name) return plain(double ?? single ?? '');
  return null;
}

const ATTRIBUTES = /(?<![\w.-])([\w.-]{1,60})\s{0,9}=\s{0,9}("([^"]{0,4096})"|'([^']{0,4096})')/g;

/** XML text as it is meant: entities and Excel's `_x000D_` resolved. */
export function plain(text: string): string {
  const resolved = text.includes('&') ? text.replace(/&(#x?[0-9a-fA-F]{1,7}|[a-z]{2,4});/g, entity) : text;
  return resolved.includes('_x')
    ? resolved.replace(/_x([0-9a-fA-F]{4})_/g, (_, code) => character(code, 16))
    : resolved;
}

function entity(written: string, name: string): string {
  if (name.startsWith('#x')) return character(name.slice(2), 16);
  return name.startsWith('#') ? character(name.slice(1), 10) : (NAMED[name] ?? written);
}

function character(code: string, base: number): string {
  const point = Number.parseInt(code, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}

/** The texts of all `<t>` in a string item, without the reading aids (拼音) of Japanese and Chinese. */
export function itemText(xml: string, prefix: string): string {
  const item = xml.includes('<!') ? withoutSections(xml) : xml;
  const aid = item.indexOf(`<${prefix}rPh`);
  const limit = aid < 0 ? item.length : aid;
  let text = '';
  for (let tag = nextTag(item, `${prefix}t`, 0); tag && tag.start < limit; tag = nextTag(item, `${prefix}t`, tag.end)) {
    if (tag.isEmpty) continue;
    const end = item.indexOf(`</${prefix}t`, tag.end);
    if (end < 0) throw damaged();
    text += plain(item.slice(tag.end, end));
  }
  return text;
}

/** XML without comments, and with CDATA written out. */
export function withoutSections(xml: string): string {
  let result = '';
  for (let at = 0; ; ) {
    const start = xml.indexOf('<!', at);
    if (start < 0) return result + xml.slice(at);
    const isData = xml.startsWith('<![CDATA[', start);
    if (!isData && !xml.startsWith('<!--', start)) throw damaged();
    const end = xml.indexOf(isData ? ']]>' : '-->', start + 4);
    if (end < 0) throw damaged();
    result += xml.slice(at, start);
    if (isData)
      result += xml
        .slice(start + 9, end)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;');
    at = end + 3;
  }
}
