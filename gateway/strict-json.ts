const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** How much structure a JSON text may have: levels, and keys of all its objects together. */
export interface JsonLimits {
  depth: number;
  keys: number;
}

/**
 * Parses JSON that means the same to every reader: no key twice in an object, none called `__proto__`, within limits.
 * Throws a `SyntaxError` otherwise. One walk over the text finds that out before anything is built from it.
 */
export function parseStrictJson(text: string, limits: JsonLimits): unknown {
  assertStrict(text, limits);
  return JSON.parse(text);
}

function assertStrict(text: string, limits: JsonLimits): void {
  const open: Set<string>[] = [];
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      const end = closingQuote(text, at);
      if (isKey(text, end)) {
        if (++keys > limits.keys) throw new SyntaxError('The JSON text has too many keys.');
        noteKey(open.at(-1), text.slice(at, end + 1));
      }
      at = end;
    } else if (OPENING.has(character)) {
      if (open.push(new Set()) > limits.depth) throw new SyntaxError('The JSON text is nested too deeply.');
    } else if (CLOSING.has(character)) open.pop();
  }
}

/** Where the text ends that begins at a quote; the end of everything when it does not end. */
function closingQuote(text: string, opening: number): number {
  let at = opening + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (SPACE.has(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === COLON;
}

function noteKey(keys: Set<string> | undefined, quoted: string): void {
  const key = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  if (key === '__proto__' || keys?.has(key)) throw new SyntaxError('A key is reserved or stands there twice.');
  keys?.add(key);
}
