import type { PublicKeys } from '../signing-keys.ts';
import { EMPTY_TREE, type MerkleFrontier } from './merkle.ts';
import {
  type Cosignature,
  FIRST_SEAL_FOLLOWS,
  frontierOf,
  isSignedBy,
  type Seal,
  type SealBody,
  sealHash,
  witnessText,
} from './seal.ts';
import type { Findings } from './verify-finding.ts';
import type { LinkHashes } from './verify-links.ts';
import { SealTree, type Slots } from './verify-tree.ts';
import { parseSealBody } from './witness-form.ts';

/** Whose signatures count (可信公钥). */
export interface Trust {
  hub: PublicKeys;
  /** By department. */
  witnesses: ReadonlyMap<string, PublicKeys>;
}

/** A seal with the departments' signatures under it. */
export interface CosignedSeal {
  seal: Seal;
  cosignatures: readonly Cosignature[];
}

/** A run of positions that a seal takes up. */
export interface SealedRange {
  chain: string;
  from: number;
  to: number;
}

/** A seal in its place: what it takes up, and the tree it starts from (null: unknown, its own cannot be computed). */
export interface PlacedSeal {
  body: SealBody;
  before: MerkleFrontier | null;
  ranges: readonly SealedRange[];
}

/** A number further off than this is no number of a seal. */
const MOST_MISSING = 1_000_000;

/** Checks that seals follow one another (封印次序), in the order of their numbers. */
export class SealSequence {
  /** How far each chain is sealed. */
  readonly sealedTo = new Map<string, number>();
  newest: { number: number; at: string } | null = null;
  readonly #findings: Findings;
  #hash: string | null;
  #before: MerkleFrontier | null;
  #isKnown: boolean;

  /** `after`: the seal before the first one, when not all are verified. */
  constructor(findings: Findings, after: { seal: Seal; body: SealBody } | null = null) {
    this.#findings = findings;
    this.#hash = after ? after.seal.hash : FIRST_SEAL_FOLLOWS;
    this.#before = after ? frontierOf(after.body) : EMPTY_TREE;
    this.#isKnown = after === null;
    if (after) this.newest = { number: after.seal.number, at: after.body.at };
  }

  /** The next seal; null when it cannot be placed. */
  take({ number, body: text, hash }: Seal): PlacedSeal | null {
    const expected = (this.newest?.number ?? 0) + 1;
    if (number < expected || number > expected + MOST_MISSING) {
      this.#findings.add('SEAL_GAP', { seal: number });
      return null;
    }
    if (number > expected) this.#miss(expected);
    const body = parseSealBody(text);
    if (body?.number !== number || sealHash(text) !== hash) this.#findings.add('SEAL_FORM', { seal: number });
    if (body && this.#hash !== null && body.previous !== this.#hash) this.#findings.add('SEAL_ORDER', { seal: number });
    const placed = body && { body, before: this.#before, ranges: this.#rangesOf(number, body) };
    this.#hash = hash;
    this.#before = body && frontierOf(body);
    if (!body) this.#isKnown = false;
    this.newest = { number, at: body?.at ?? this.newest?.at ?? '' };
    return placed;
  }

  #miss(number: number): void {
    this.#findings.add('SEAL_GAP', { seal: number });
    this.#hash = null;
    this.#before = null;
    this.#isKnown = false;
  }

  #rangesOf(seal: number, body: SealBody): SealedRange[] {
    const chains = Object.keys(body.chains).sort((one, other) => (one < other ? -1 : 1));
    return chains.map((chain) => {
      const [from, to] = body.chains[chain] as readonly [number, number];
      const sealed = this.sealedTo.get(chain);
      const expected = sealed === undefined ? (this.#isKnown ? 0 : from) : sealed + 1;
      const isRight = this.#isKnown ? from === expected : from >= expected;
      if (!isRight) this.#findings.add('SEAL_RANGE', { seal, chain, seq: from });
      this.sealedTo.set(chain, Math.max(to, sealed ?? -1));
      return { chain, from, to };
    });
  }
}

/** Whether the tree that grows by these links is the one that the seal states. */
export function isTreeRight(
  { size, root, peaks }: SealBody,
  before: MerkleFrontier,
  slots: readonly Slots[],
  hashes: LinkHashes,
): boolean {
  const tree = new SealTree(before);
  for (const each of slots) tree.grow(hashes, each);
  return tree.size === size && tree.root === root && tree.peaks.join() === peaks.join();
}

/** Checks the hub's signature of a seal; tells by how many departments it is witnessed. */
export function checkSignatures({ seal, cosignatures }: CosignedSeal, trust: Trust, findings: Findings): number {
  const key = trust.hub.get(seal.keyId);
  if (!key || !isSignedBy(seal.body, seal.signature, key)) findings.add('SEAL_SIGNATURE', { seal: seal.number });
  const witnesses = new Set<string>();
  for (const each of cosignatures) {
    if (isWitness(each, seal.hash, trust)) witnesses.add(each.department);
    else if (trust.witnesses.get(each.department)?.has(each.keyId))
      findings.add('WITNESS', { department: each.department, seal: seal.number });
  }
  return witnesses.size;
}

/** Whether a department has really signed that it saw a seal of this hash. */
export function isWitness(
  { department, keyId, signature }: Omit<Cosignature, 'number'>,
  seal: string,
  trust: Trust,
): boolean {
  const key = trust.witnesses.get(department)?.get(keyId);
  return key !== undefined && isSignedBy(witnessText(department, seal), signature, key);
}

/** A seal may stay without signatures for so long before the newest one. */
const WITNESSED_WITHIN = 30_000;

/** Whether there was time to get the witnesses (见证期限) of a seal, when the newest one is of `newestAt`. */
export function isWitnessDue(at: string, newestAt: string): boolean {
  return Date.parse(at) < Date.parse(newestAt) - WITNESSED_WITHIN;
}
