import { PROCESSING_KINDS, type ProcessingKind, type RecordedDepartment } from './record.ts';
import { CanonicalReader } from './verify-canonical.ts';
import type { ChainEvent } from './verify-chains.ts';
import type { BodyCheck, LinkRange } from './verify-links.ts';

const MEMBERS = ['at', 'departments', 'detail', 'groups', 'kind', 'operation', 'viewer'];
const [AT, DEPARTMENTS, DETAIL, KIND, OPERATION] = [0, 1, 2, 4, 5];
/** A department of which no answer was lost, as nearly all are written. */
const USUAL = /"([a-z-]+)":\{"lost":0,"receipts":\[((?:"[0-9a-f]{64}"(?:,(?="))?)*)\],"status":"[A-Z_]+"\}[,}]/y;
const KINDS: ReadonlySet<string> = new Set(PROCESSING_KINDS);
const EVENTS: ReadonlySet<string> = new Set<ProcessingKind>(['CHAIN_OPENED', 'CHAIN_CLOSED', 'RETENTION']);
/** Of a chain's last links the operations are remembered: what may be in flight at a crash is looked for among them. */
const REMEMBERED = 5000;

/** What records say that matters to other parts of the verification (处理记录中与核验有关的内容). */
export interface RecordFacts {
  /** Hashes of receipts, 32 bytes each; whose, as an index among the departments; and in which record, as a slot. */
  receipts: Buffer;
  departments: Uint8Array;
  slots: Uint32Array;
  events: ChainEvent[];
  /** `<operation> <department>` of fetches that were lost. */
  lost: string[];
  /** Operations of the end of the chain. */
  operations: string[];
  lastAt: string;
}

/** A department that no journal was given of. */
const UNKNOWN_DEPARTMENT = 255;

/** Reads the bodies of records (处理记录内容) of a part of a chain. */
export class RecordReader implements BodyCheck {
  readonly #reader = new CanonicalReader(MEMBERS);
  readonly #names: readonly string[];
  readonly #slotOf: (seq: number) => number;
  readonly #chainLast: number;
  /** The last record's: the next one's is mostly the same. */
  #kind = '';
  #receipts = Buffer.alloc(32 * 1024);
  readonly #departments: number[] = [];
  readonly #slots: number[] = [];
  readonly #facts: Pick<RecordFacts, 'events' | 'lost' | 'operations' | 'lastAt'>;

  /** `departments`: names by index. `chainLast`: the chain's last position. */
  constructor(departments: readonly string[], chainLast: number, slotOf: (seq: number) => number) {
    this.#names = departments;
    this.#chainLast = chainLast;
    this.#slotOf = slotOf;
    this.#facts = { events: [], lost: [], operations: [], lastAt: '' };
  }

  get facts(): RecordFacts {
    const count = this.#slots.length;
    return {
      ...this.#facts,
      receipts: Buffer.from(this.#receipts.subarray(0, count * 32)),
      departments: Uint8Array.from(this.#departments),
      slots: Uint32Array.from(this.#slots),
    };
  }

  read({ chain, to }: LinkRange, seq: number, bytes: Buffer, start: number, end: number): boolean {
    const reader = this.#reader;
    if (!reader.read(bytes, start, end) || !isInstant(bytes, reader.start(AT))) return false;
    if (!reader.isText(KIND, this.#kind)) this.#kind = reader.text(KIND);
    const kind = unquoted(this.#kind);
    if (!KINDS.has(kind)) return false;
    if (seq === to) this.#facts.lastAt = unquoted(reader.text(AT));
    if (EVENTS.has(kind)) {
      const [at, detail] = [unquoted(reader.text(AT)), JSON.parse(reader.text(DETAIL))];
      this.#facts.events.push({ kind: kind as ChainEvent['kind'], chain, seq, at, detail });
    }
    if (seq > this.#chainLast - REMEMBERED) this.#facts.operations.push(unquoted(reader.text(OPERATION)));
    return this.#departmentsIn(seq);
  }

  #departmentsIn(seq: number): boolean {
    const text = this.#reader.text(DEPARTMENTS);
    for (let at = 1; at < text.length; at = USUAL.lastIndex) {
      USUAL.lastIndex = at;
      const [, name, receipts] = USUAL.exec(text) ?? [];
      // written in another way, or not as it should be: from here on by the book
      if (name === undefined || receipts === undefined) return text === '{}' || this.#unusual(text, at, seq);
      const index = this.#names.indexOf(name);
      for (let each = 1; each < receipts.length; each += 67)
        if (!this.#keep(receipts.slice(each, each + 64), index, seq)) return false;
    }
    return true;
  }

  #unusual(text: string, from: number, seq: number): boolean {
    const departments = JSON.parse(`{${text.slice(from)}`) as Record<string, RecordedDepartment>;
    for (const [name, taking] of Object.entries(departments)) {
      if (!Array.isArray(taking?.receipts)) return false;
      const index = this.#names.indexOf(name);
      for (const receipt of taking.receipts) if (!this.#keep(receipt, index, seq)) return false;
      if (!Number.isSafeInteger(taking.lost)) return false;
      if (taking.lost > 0) this.#facts.lost.push(`${unquoted(this.#reader.text(OPERATION))} ${name}`);
    }
    return true;
  }

  #keep(receipt: string, department: number, seq: number): boolean {
    const at = this.#slots.length * 32;
    if (at === this.#receipts.length) this.#receipts = Buffer.concat([this.#receipts, Buffer.alloc(at)]);
    if (typeof receipt !== 'string' || receipt.length !== 64 || this.#receipts.write(receipt, at, 'hex') !== 32)
      return false;
    this.#departments.push(department < 0 ? UNKNOWN_DEPARTMENT : department);
    this.#slots.push(this.#slotOf(seq));
    return true;
  }
}

const INSTANT = Buffer.from('"0000-00-00T00:00:00.000Z"');

/** Whether a string `"…"` is an instant in UTC with milliseconds. */
function isInstant(bytes: Buffer, start: number): boolean {
  for (let place = 0; place < INSTANT.length; place++) {
    const byte = bytes[start + place] as number;
    const isRight = INSTANT[place] === 0x30 ? byte >= 0x30 && byte <= 0x39 : byte === INSTANT[place];
    if (!isRight) return false;
  }
  return true;
}

/** The content of a JSON string without escapes. */
export function unquoted(text: string): string {
  return text.slice(1, -1);
}
