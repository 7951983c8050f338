import { canonicalJson } from './canonical-json.ts';

/** Bytes that stand for themselves in a string: 1. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x20 || byte === 0x22 || byte === 0x5c ? 0 : 1));
const DEEPEST = 64;
/** What is not canonical ends nowhere. */
const NOWHERE = -1;

/**
 * Whether bytes are the one canonical text of a JSON value (规范 JSON), told without building the value: a verification reads
 * millions of them. Members are given by where their values stand.
 */
export class CanonicalReader {
  #bytes: Buffer = Buffer.alloc(0);
  readonly #wanted: readonly Uint8Array[];
  /** How many of the members that were asked for have been found, and start and end of their values. */
  #found = 0;
  readonly #places: Int32Array;

  /** `members`: names in their order, of the outermost object. */
  constructor(members: readonly string[]) {
    this.#wanted = members.map((name) => Buffer.from(name));
    this.#places = new Int32Array(members.length * 2);
  }

  /** Whether the bytes from `start` to `end` are the canonical text of an object that has all these members. */
  read(bytes: Buffer, start: number, end: number): boolean {
    this.#bytes = bytes;
    this.#found = 0;
    if (start >= end || bytes[start] !== 0x7b) return false;
    return objectEnd(bytes, start, 0, this) === end && this.#found === this.#wanted.length;
  }

  /** The text of a member's value. */
  text(member: number): string {
    return this.#bytes.toString('utf8', this.#places[member * 2], this.#places[member * 2 + 1]);
  }

  /** Where a member's value begins. */
  start(member: number): number {
    return this.#places[member * 2] as number;
  }

  /** Whether a member's value has this text, of ASCII letters. */
  isText(member: number, text: string): boolean {
    const start = this.start(member);
    if ((this.#places[member * 2 + 1] as number) - start !== text.length) return false;
    for (let place = 0; place < text.length; place++)
      if (this.#bytes[start + place] !== text.charCodeAt(place)) return false;
    return true;
  }

  /** Members are in order, and so are those that are asked for: only the next one can be it. */
  note(key: number, keyEnd: number, start: number, end: number): void {
    const name = this.#wanted[this.#found];
    if (name === undefined || name.length !== keyEnd - key) return;
    for (let place = 0; place < name.length; place++) if (name[place] !== this.#bytes[key + place]) return;
    this.#places[this.#found * 2] = start;
    this.#places[this.#found * 2 + 1] = end;
    this.#found += 1;
  }
}

/** Where a value that begins at a place ends. */
function valueEnd(bytes: Buffer, at: number, depth: number): number {
  switch (bytes[at]) {
    case 0x22:
      return stringEnd(bytes, at);
    case 0x7b:
      return depth < DEEPEST ? objectEnd(bytes, at, depth + 1, null) : NOWHERE;
    case 0x5b:
      return depth < DEEPEST ? arrayEnd(bytes, at, depth + 1) : NOWHERE;
    case 0x74:
      return wordEnd(bytes, at, 'true');
    case 0x66:
      return wordEnd(bytes, at, 'false');
    case 0x6e:
      return wordEnd(bytes, at, 'null');
    default:
      return numberEnd(bytes, at);
  }
}

function objectEnd(bytes: Buffer, start: number, depth: number, reader: CanonicalReader | null): number {
  let at = start + 1;
  if (bytes[at] === 0x7d) return at + 1;
  for (let before = -1, beforeEnd = -1; ; at += 1) {
    const key = at + 1;
    const colon = bytes[at] === 0x22 ? stringEnd(bytes, at) : NOWHERE;
    if (colon < 0 || bytes[colon] !== 0x3a) return NOWHERE;
    if (before >= 0 && !isAscending(bytes, before, beforeEnd, key, colon - 1)) return NOWHERE;
    before = key;
    beforeEnd = colon - 1;
    at = valueEnd(bytes, colon + 1, depth);
    if (at < 0) return NOWHERE;
    reader?.note(key, colon - 1, colon + 1, at);
    if (bytes[at] === 0x7d) return at + 1;
    if (bytes[at] !== 0x2c) return NOWHERE;
  }
}

function arrayEnd(bytes: Buffer, start: number, depth: number): number {
  let at = start + 1;
  if (bytes[at] === 0x5d) return at + 1;
  for (; ; at += 1) {
    at = valueEnd(bytes, at, depth);
    if (at < 0) return NOWHERE;
    if (bytes[at] === 0x5d) return at + 1;
    if (bytes[at] !== 0x2c) return NOWHERE;
  }
}

function stringEnd(bytes: Buffer, start: number): number {
  let at = start + 1;
  for (let isPlain = true; ; at += 2, isPlain = false) {
    while (PLAIN[bytes[at] as number] === 1) at += 1;
    if (bytes[at] === 0x22) return isPlain || isOneText(bytes.toString('utf8', start, at + 1)) ? at + 1 : NOWHERE;
    if (bytes[at] !== 0x5c) return NOWHERE;
  }
}

/** A safe integer as it is usually written. */
function numberEnd(bytes: Buffer, start: number): number {
  const digits = bytes[start] === 0x2d ? start + 1 : start;
  let at = digits;
  while ((bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39) at += 1;
  if (at === digits || (bytes[digits] === 0x30 && at - start > 1)) return NOWHERE;
  const isSafe = at - digits < 16 || Number.isSafeInteger(Number(bytes.toString('latin1', start, at)));
  return isSafe ? at : NOWHERE;
}

function wordEnd(bytes: Buffer, start: number, word: string): number {
  for (let place = 1; place < word.length; place++) if (bytes[start + place] !== word.charCodeAt(place)) return NOWHERE;
  return start + word.length;
}

/** Names by their code units: for ASCII by their bytes. */
function isAscending(bytes: Buffer, one: number, oneEnd: number, other: number, otherEnd: number): boolean {
  for (let place = 0; ; place++) {
    const left = one + place < oneEnd ? (bytes[one + place] as number) : -1;
    const right = other + place < otherEnd ? (bytes[other + place] as number) : -1;
    if (left >= 0x80 || right >= 0x80 || left === 0x5c || right === 0x5c) break;
    if (left !== right) return left < right;
    if (left < 0) return false;
  }
  const name = (start: number, end: number) => JSON.parse(`"${bytes.toString('utf8', start, end)}"`) as string;
  return name(one, oneEnd) < name(other, otherEnd);
}

/** Whether a string with escapes is the one text of what it says. */
function isOneText(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
