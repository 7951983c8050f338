import { hash } from 'node:crypto';
import type { ChainHead } from './record.ts';

/** What the first link of a chain follows. */
export const GENESIS = '0'.repeat(64);

/** One link of a chain (链上的一条), as it is stored. */
export interface Link {
  chain: string;
  /** From 0, without gaps. */
  seq: number;
  /** Canonical JSON. */
  body: string;
  /** `linkHash` of the link before, chain, seq and body. */
  hash: string;
}

/** A chain's name: whose it is (never digits first, or a JSON object would list it out of order), when it began, and chance. */
export const CHAIN_NAME = /^[a-z][a-z0-9.-]{0,79}$/;

/** SM3 over previous hash, chain, position and body, each on its own line; hexadecimal. */
export function linkHash(previous: string, chain: string, seq: number, body: string): string {
  return hash('sm3', `${previous}\n${chain}\n${seq}\n${body}`, 'hex');
}

/** The link that follows a head (null: the first of its chain). */
export function nextLink(head: ChainHead | null, chain: string, body: string): Link {
  const seq = head ? head.seq + 1 : 0;
  return { chain, seq, body, hash: linkHash(head?.hash ?? GENESIS, chain, seq, body) };
}
