import { hash, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { EMPTY_TREE, type MerkleFrontier, rootOf, withLeaves } from './merkle.ts';

/** A key that seals or witnesses, by its id. */
export interface SealingKey {
  keyId: string;
  key: KeyObject;
}

/** What a seal (封印) states: which links it takes up, and the tree over all links taken up so far. Kept as canonical JSON. */
export interface SealBody {
  /** From 1, without gaps. */
  number: number;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  /** SM3 of the text of the seal before; zeros for the first. */
  previous: string;
  /** Chain → first and last position taken up by this seal; chains in the order of their names (code units), links in theirs. */
  chains: Readonly<Record<string, readonly [number, number]>>;
  /** How many links all seals have taken up. */
  size: number;
  /** The tree's root and, so that the next seal can be checked from here, its frontier. */
  root: string;
  peaks: readonly string[];
}

/** A seal as it is stored. */
export interface Seal {
  number: number;
  body: string;
  /** SM3 of the body. */
  hash: string;
  keyId: string;
  /** The hub's Ed25519 signature of the body, base64url. */
  signature: string;
}

/** What a department's signature under a seal says: that it saw this seal follow the one it saw before. */
export interface Cosignature {
  number: number;
  /** The department's folder name. */
  department: string;
  keyId: string;
  /** Ed25519 over `witnessText`, base64url. */
  signature: string;
}

/** Least number of departments whose signatures a seal needs. */
export const WITNESSES_NEEDED = 2;

export const FIRST_SEAL_FOLLOWS = '0'.repeat(64);

/** The seal that takes up further links: `links` in the order that `chains` gives. */
export function sealBody(
  before: SealBody | null,
  beforeHash: string,
  chains: SealBody['chains'],
  links: readonly string[],
  at: Date,
): SealBody {
  const tree = withLeaves(before ? frontierOf(before) : EMPTY_TREE, links);
  const number = (before?.number ?? 0) + 1;
  return {
    number,
    at: at.toISOString(),
    previous: beforeHash,
    chains,
    size: tree.size,
    root: rootOf(tree),
    peaks: tree.peaks,
  };
}

export function frontierOf({ size, peaks }: SealBody): MerkleFrontier {
  return { size, peaks };
}

export function signSeal(body: SealBody, { keyId, key }: SealingKey): Seal {
  const text = canonicalJson(body);
  const signature = sign(null, Buffer.from(text), key).toString('base64url');
  return { number: body.number, body: text, hash: sealHash(text), keyId, signature };
}

export function sealHash(text: string): string {
  return hash('sm3', text, 'hex');
}

/** What a department signs: its name and the seal's hash. */
export function witnessText(department: string, seal: string): string {
  return `${department}\n${seal}`;
}

export function isSignedBy(text: string, signature: string, key: KeyObject): boolean {
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}
