import { hash as digest } from 'node:crypto';
import { GENESIS } from './chain.ts';
import type { FindingClass, Findings } from './verify-finding.ts';

/** Part of a chain that is verified at one go: positions `from` to `to`. */
export interface LinkRange {
  /** Whose journal; absent: the processing record. */
  department?: string;
  chain: string;
  from: number;
  to: number;
  /** The stored hash of the link before, when it is known beforehand. */
  previous?: string | null;
}

/** Looks into a link's body; false when it has not the form of what it should be. */
export interface BodyCheck {
  read(range: LinkRange, seq: number, bytes: Buffer, start: number, end: number, hash: string): boolean;
}

const HASH_LETTERS = 64;

/**
 * Checks links of one chain in the order of their positions (逐条核验): none missing, none twice, each with the hash that follows
 * from the one stored before it. Goes on after whatever it finds, so that one finding is one place.
 */
export class LinkCheck {
  count = 0;
  readonly #range: LinkRange;
  readonly #findings: Findings;
  readonly #body: BodyCheck;
  readonly #keep: (seq: number, hash: string) => void;
  #previous: string | null;
  #next: number;
  #text = Buffer.allocUnsafe(4096);

  /** `keep` gets the stored hash of every position. */
  constructor(range: LinkRange, findings: Findings, body: BodyCheck, keep: (seq: number, hash: string) => void) {
    this.#range = range;
    this.#findings = findings;
    this.#body = body;
    this.#keep = keep;
    this.#next = range.from;
    this.#previous = range.from === 0 ? GENESIS : (range.previous ?? null);
  }

  /** A link; the one before the range tells what the first has to follow. `line`: in the evidence file. */
  take(seq: number, hash: string, bytes: Buffer, start: number, end: number, line?: number): void {
    if (seq < this.#range.from) {
      this.#previous = hash;
      return;
    }
    if (seq > this.#range.to) return;
    this.count += 1;
    if (seq < this.#next) {
      this.#find('DUPLICATE', seq, line);
      return;
    }
    if (seq > this.#next) this.#miss(seq - 1);
    if (this.#previous !== null && this.#hashOf(seq, bytes, start, end) !== hash) this.#find('HASH', seq, line);
    this.#previous = hash;
    this.#next = seq + 1;
    this.#keep(seq, hash);
    if (!this.#body.read(this.#range, seq, bytes, start, end, hash)) this.#find('FORM', seq, line);
  }

  /** There is nothing more: what the range should have had is missing. */
  end(): void {
    if (this.#next <= this.#range.to) this.#miss(this.#range.to);
  }

  #miss(until: number): void {
    this.#findings.add('GAP', { ...placeIn(this.#range), seq: this.#next, until });
    this.#previous = null;
  }

  #find(found: FindingClass, seq: number, line: number | undefined): void {
    this.#findings.add(found, { ...placeIn(this.#range), seq, ...(line === undefined ? {} : { line }) });
  }

  #hashOf(seq: number, bytes: Buffer, start: number, end: number): string {
    const prefix = `${this.#previous}\n${this.#range.chain}\n${seq}\n`;
    const needed = prefix.length + end - start;
    if (needed > this.#text.length) this.#text = Buffer.allocUnsafe(needed * 2);
    const length = this.#text.write(prefix, 'latin1');
    bytes.copy(this.#text, length, start, end);
    return digest('sm3', this.#text.subarray(0, length + end - start), 'hex');
  }
}

function placeIn({ department, chain }: LinkRange) {
  return department === undefined ? { chain } : { department, chain };
}

/** The stored hashes of all links of the record, 32 bytes each, where several threads see them (哈希表). */
export class LinkHashes {
  readonly bytes: Buffer;

  constructor(memory: SharedArrayBuffer) {
    this.bytes = Buffer.from(memory);
  }

  static memoryFor(links: number): SharedArrayBuffer {
    return new SharedArrayBuffer(links * 32);
  }

  /** A hash that is none is kept as one that no link can have. */
  set(slot: number, hash: string): void {
    if (hash.length !== HASH_LETTERS || this.bytes.write(hash, slot * 32, 'hex') !== 32)
      this.bytes.fill(0xff, slot * 32, slot * 32 + 32);
  }

  has(slot: number): boolean {
    return this.bytes.readUInt32LE(slot * 32) !== 0 || this.bytes.readUInt32LE(slot * 32 + 4) !== 0;
  }

  get(slot: number): string {
    return this.bytes.toString('hex', slot * 32, slot * 32 + 32);
  }
}
