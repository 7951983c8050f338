import type { ChainHead } from './record.ts';
import { CanonicalReader } from './verify-canonical.ts';
import type { ChainMap } from './verify-chains.ts';
import type { BodyCheck, LinkHashes, LinkRange } from './verify-links.ts';
import type { ReceiptTable } from './verify-receipts.ts';
import { unquoted } from './verify-records.ts';

const MEMBERS = ['at', 'groups', 'head', 'kind', 'operation'];
const [AT, GROUPS, HEAD, KIND, OPERATION] = [0, 1, 2, 3, 4];

/** A journal entry that no record names (无记录的披露): where it is, and what it says of the operation. */
export interface LooseEntry {
  department: string;
  chain: string;
  seq: number;
  operation: string | null;
  at: string;
}

/** What journals say that matters to other parts of the verification. */
export interface JournalFacts {
  loose: LooseEntry[];
  /** Heads that are not as the record has them. */
  heads: (ChainHead & { at: string })[];
  /** Whether it says that its oldest lines were removed, their time being over. */
  isShortened: boolean;
}

/** What journals are held against. */
export interface RecordHeld {
  chains: ChainMap;
  hashes: LinkHashes;
  receipts: ReceiptTable;
  /** Chains of which positions up to this one need not be there. */
  expiredTo: Readonly<Record<string, number>>;
}

/** Reads the bodies of journal entries (部门披露日志) of a part of a chain, and holds them against the record. */
export class EntryReader implements BodyCheck {
  readonly facts: JournalFacts = { loose: [], heads: [], isShortened: false };
  readonly #reader = new CanonicalReader(MEMBERS);
  readonly #own = Buffer.alloc(32);
  readonly #department: number;
  readonly #held: RecordHeld;

  constructor(department: number, held: RecordHeld) {
    this.#department = department;
    this.#held = held;
  }

  read(range: LinkRange, seq: number, bytes: Buffer, start: number, end: number, hash: string): boolean {
    const reader = this.#reader;
    const isForm = reader.read(bytes, start, end);
    const isNamed = this.#own.write(hash, 'hex') === 32 && this.#held.receipts.mark(this.#own, 0, this.#department);
    if (!isForm) return false;
    const at = unquoted(reader.text(AT));
    if (reader.text(HEAD) !== 'null') this.#checkHead(JSON.parse(reader.text(HEAD)) as ChainHead, at);
    if (isNamed) return true;
    if (isRetention(reader)) {
      this.facts.isShortened = true;
      return true;
    }
    const operation = JSON.parse(reader.text(OPERATION)) as string | null;
    this.facts.loose.push({ department: range.department ?? '', chain: range.chain, seq, operation, at });
    return true;
  }

  #checkHead({ chain, seq, hash }: ChainHead, at: string): void {
    const slot = this.#held.chains.slotOf(chain, seq);
    if (slot !== undefined && this.#held.hashes.has(slot) && this.#held.hashes.get(slot) === hash) return;
    if (seq <= (this.#held.expiredTo[chain] ?? -1)) return;
    this.facts.heads.push({ chain, seq, hash, at });
  }
}

/** Whether an entry says that older ones were removed (披露日志的清理), and tells nothing of anybody. */
function isRetention(reader: CanonicalReader): boolean {
  return reader.text(KIND) === '"RETENTION"' && reader.text(OPERATION) === 'null' && reader.text(GROUPS) === '[]';
}
