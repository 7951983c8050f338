import type { ChainExtent } from '../../../schema/processing-record/verify-chains.ts';
import type { Finding, Findings } from '../../../schema/processing-record/verify-finding.ts';
import type { LinkRange } from '../../../schema/processing-record/verify-links.ts';
import type { CosignedSeal, Trust } from '../../../schema/processing-record/verify-seals.ts';

/** Where a part of a chain is read from. */
export type Origin =
  | { kind: 'database'; url: string; table: string }
  /** Bytes `start` to `end` (exclusive) of an evidence file, of which the first line is line `line`. */
  | { kind: 'file'; path: string; start: number; end: number; line: number };

/** Part of a chain, and where it is. */
export interface Piece extends LinkRange {
  origin: Origin;
}

/** The chains of the record or of a journal, the parts they are read in, and what is wrong with their order. */
export interface Chains {
  extents: Omit<ChainExtent, 'slot'>[];
  pieces: Piece[];
  findings: readonly Finding[];
}

/** A seal as a department remembers to have witnessed it (见证留底). */
export interface Anchor {
  number: number;
  hash: string;
  keyId: string;
  signature: string;
}

/** Which seals are verified, when not all are (核验范围): from one day to another, going on from the seal before. */
export interface Part {
  /** Null: there is none before. */
  after: CosignedSeal | null;
  /** Number of the last one. */
  last: number;
  /** What these seals take up: chain → first and last position. */
  chains: ReadonlyMap<string, readonly [from: number, to: number]>;
  /** When the seal before and the last one were made. */
  from: Date;
  until: Date;
}

/** Where a verification reads from: databases, or a folder of evidence. What it gives was there at one moment or before it. */
export interface RecordSource {
  /** When the links of the record were read. */
  readonly recordsAt: Date;
  readonly trust: Trust;
  /** Null: everything is verified. */
  readonly part: Part | null;
  /** Departments whose journals are at hand. */
  readonly journals: readonly string[];
  /** Departments whose witnessed seals are at hand. */
  readonly witnesses: readonly string[];
  chains(department: string | null): Promise<Chains>;
  /** In the order of their numbers, after a number. */
  seals(after?: number): AsyncIterable<CosignedSeal>;
  anchors(department: string): AsyncIterable<Anchor>;
  /** Records whose search columns do not say what their bodies do; only a database has such columns. */
  wrongColumns?(): Promise<Findings>;
  close(): Promise<void>;
}

/** How many links are read at one go. */
export const PIECE = 20_000;
