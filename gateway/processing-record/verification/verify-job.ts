import { type ChainExtent, ChainMap } from '../../../schema/processing-record/verify-chains.ts';
import { type Finding, Findings } from '../../../schema/processing-record/verify-finding.ts';
import { EntryReader, type JournalFacts } from '../../../schema/processing-record/verify-journals.ts';
import { LinkCheck, LinkHashes } from '../../../schema/processing-record/verify-links.ts';
import { type ReceiptMemory, ReceiptTable } from '../../../schema/processing-record/verify-receipts.ts';
import { type RecordFacts, RecordReader } from '../../../schema/processing-record/verify-records.ts';
import {
  type CosignedSeal,
  checkSignatures,
  isTreeRight,
  type PlacedSeal,
  type Trust,
} from '../../../schema/processing-record/verify-seals.ts';
import type { Slots } from '../../../schema/processing-record/verify-tree.ts';
import { readPiece } from './verify-read.ts';
import type { Piece } from './verify-source.ts';

/** What all jobs of a verification share, whichever thread does them. */
export interface Shared {
  trust: Trust;
  /** Names by index. */
  departments: readonly string[];
  extents: readonly ChainExtent[];
  hashes: SharedArrayBuffer;
  receipts: ReceiptMemory;
  expiredTo: Readonly<Record<string, number>>;
}

/** A seal whose tree is to be computed from the stored hashes; null: some of its links are not there. */
export interface SealWork extends CosignedSeal, PlacedSeal {
  slots: readonly Slots[] | null;
}

/** One piece of work (核验任务), for whichever thread is free. */
export type Job = { kind: 'records' | 'journal'; piece: Piece } | { kind: 'seals'; seals: readonly SealWork[] };

/** What a job has found. */
export interface JobResult {
  findings: readonly Finding[];
  count: number;
  records?: RecordFacts;
  journal?: JournalFacts;
  /** Seals by the number of departments that really signed them. */
  witnessed?: { number: number; at: string; witnesses: number }[];
}

/** Does jobs over what is shared. */
export class Jobs {
  readonly #shared: Shared;
  readonly #chains: ChainMap;
  readonly #hashes: LinkHashes;
  readonly #receipts: ReceiptTable;

  constructor(shared: Shared) {
    this.#shared = shared;
    this.#chains = new ChainMap(shared.extents);
    this.#hashes = new LinkHashes(shared.hashes);
    this.#receipts = new ReceiptTable(shared.receipts);
  }

  async do(job: Job): Promise<JobResult> {
    if (job.kind === 'seals') return this.#seals(job.seals);
    return job.kind === 'records' ? this.#records(job.piece) : this.#journal(job.piece);
  }

  async #records(piece: Piece): Promise<JobResult> {
    const findings = new Findings();
    const { first, last, slot } = this.#chains.get(piece.chain) as ChainExtent;
    const slotOf = (seq: number) => slot + seq - first;
    const reader = new RecordReader(this.#shared.departments, last, slotOf);
    const check = new LinkCheck(piece, findings, reader, (seq, hash) => this.#hashes.set(slotOf(seq), hash));
    await readPiece(piece, check.take.bind(check));
    check.end();
    return { findings: findings.kept, count: check.count, records: reader.facts };
  }

  async #journal(piece: Piece): Promise<JobResult> {
    const findings = new Findings();
    const { expiredTo, departments } = this.#shared;
    const held = { chains: this.#chains, hashes: this.#hashes, receipts: this.#receipts, expiredTo };
    const reader = new EntryReader(departments.indexOf(piece.department ?? ''), held);
    const check = new LinkCheck(piece, findings, reader, () => {});
    await readPiece(piece, check.take.bind(check));
    check.end();
    return { findings: findings.kept, count: check.count, journal: reader.facts };
  }

  #seals(seals: readonly SealWork[]): JobResult {
    const findings = new Findings();
    const witnessed = seals.map((work) => {
      const { seal, body, before, slots } = work;
      const witnesses = checkSignatures(work, this.#shared.trust, findings);
      if (slots && before && !isTreeRight(body, before, slots, this.#hashes))
        findings.add('SEAL_TREE', this.#placeOf(work));
      return { number: seal.number, at: body.at, witnesses };
    });
    return { findings: findings.kept, count: seals.length, witnessed };
  }

  /** A seal over links of one chain tells which; over several, only that it is among them. */
  #placeOf({ seal, ranges }: SealWork) {
    const [only, ...others] = ranges;
    if (!only || others.length > 0) return { seal: seal.number };
    return { seal: seal.number, chain: only.chain, seq: only.from, until: only.to };
  }
}
