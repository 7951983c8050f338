import { canonicalJson } from './canonical-json.ts';

/**
 * Whether bytes are the one canonical text of a JSON value, told without building the value: a verification reads millions of
 * them. Members are given by where their values stand.
 */
export class CanonicalReader {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #end = 0;
  #next = 0;
  /** Start and end of the values of the outermost members that were asked for; -1 where there is none. */
  readonly found: Int32Array;
  readonly #wanted: readonly Uint8Array[];

  /** `members`: names in their order. */
  constructor(members: readonly string[]) {
    this.#wanted = members.map((name) => Buffer.from(name));
    this.found = new Int32Array(members.length * 2);
  }

  /** Whether the bytes from `start` to `end` are the canonical text of an object. */
  read(bytes: Buffer, start: number, end: number): boolean {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
    this.#next = 0;
    this.found.fill(-1);
    return start < end && bytes[start] === 0x7b && this.#object(true, 0) && this.#at === end;
  }

  /** The text of a member's value. */
  text(member: number): string {
    const start = this.found[member * 2] as number;
    return start < 0 ? 'null' : this.#bytes.toString('utf8', start, this.found[member * 2 + 1]);
  }

  #value(depth: number): boolean {
    switch (this.#bytes[this.#at]) {
      case 0x22:
        return this.#string();
      case 0x7b:
        return depth < 64 && this.#object(false, depth + 1);
      case 0x5b:
        return depth < 64 && this.#array(depth + 1);
      case 0x74:
        return this.#word('true');
      case 0x66:
        return this.#word('false');
      case 0x6e:
        return this.#word('null');
      default:
        return this.#number();
    }
  }

  #object(isOutermost: boolean, depth: number): boolean {
    const bytes = this.#bytes;
    this.#at += 1;
    if (bytes[this.#at] === 0x7d) return this.#pass();
    for (let before = -1, beforeEnd = -1; ; this.#at += 1) {
      const key = this.#at + 1;
      if (bytes[this.#at] !== 0x22 || !this.#string()) return false;
      const keyEnd = this.#at - 1;
      if (before >= 0 && !this.#isAscending(before, beforeEnd, key, keyEnd)) return false;
      before = key;
      beforeEnd = keyEnd;
      if (bytes[this.#at] !== 0x3a) return false;
      this.#at += 1;
      const start = this.#at;
      if (!this.#value(depth)) return false;
      if (isOutermost) this.#note(key, keyEnd, start);
      if (bytes[this.#at] === 0x7d) return this.#pass();
      if (bytes[this.#at] !== 0x2c) return false;
    }
  }

  #array(depth: number): boolean {
    this.#at += 1;
    if (this.#bytes[this.#at] === 0x5d) return this.#pass();
    for (; ; this.#at += 1) {
      if (!this.#value(depth)) return false;
      if (this.#bytes[this.#at] === 0x5d) return this.#pass();
      if (this.#bytes[this.#at] !== 0x2c) return false;
    }
  }

  #string(): boolean {
    const bytes = this.#bytes;
    const start = this.#at;
    let isPlain = true;
    let at = start + 1;
    for (; at < this.#end; at++) {
      const byte = bytes[at] as number;
      if (byte === 0x22) break;
      if (byte < 0x20) return false;
      if (byte === 0x5c) {
        isPlain = false;
        at += 1;
      }
    }
    this.#at = at + 1;
    if (at >= this.#end) return false;
    return isPlain || isShortest(bytes.toString('utf8', start, at + 1));
  }

  /** A safe integer as it is usually written. */
  #number(): boolean {
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    if (bytes[at] === 0x2d) at += 1;
    const digits = at;
    while (at < this.#end && (bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39) at += 1;
    this.#at = at;
    const length = at - digits;
    if (length === 0 || (bytes[digits] === 0x30 && at - start > 1)) return false;
    return length < 16 || Number.isSafeInteger(Number(bytes.toString('latin1', start, at)));
  }

  #word(word: string): boolean {
    const start = this.#at;
    this.#at += word.length;
    return this.#at <= this.#end && this.#bytes.toString('latin1', start, this.#at) === word;
  }

  #pass(): boolean {
    this.#at += 1;
    return this.#at <= this.#end;
  }

  /** Names by their code units: for ASCII by their bytes. */
  #isAscending(one: number, oneEnd: number, other: number, otherEnd: number): boolean {
    const bytes = this.#bytes;
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

  /** Members are in order, and so are those that are asked for: only the next one can be it. */
  #note(key: number, keyEnd: number, start: number): void {
    const name = this.#wanted[this.#next];
    if (name === undefined || name.length !== keyEnd - key) return;
    for (let place = 0; place < name.length; place++) if (name[place] !== this.#bytes[key + place]) return;
    this.found[this.#next * 2] = start;
    this.found[this.#next * 2 + 1] = this.#at;
    this.#next += 1;
  }

  /** Whether all members that were asked for are there. */
  get hasAll(): boolean {
    return this.#next === this.#wanted.length;
  }
}

/** Whether a string with escapes is the one text of what it says. */
function isShortest(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
