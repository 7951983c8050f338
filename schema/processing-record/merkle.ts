import { hash } from 'node:crypto';

/**
 * The Merkle tree over all links in the order in which seals took them up (RFC 6962 §2.1: SHA-256, leaves prefixed 0x00,
 * nodes 0x01). Only its frontier is kept: the roots of the perfect subtrees, largest first, as many as `size` has ones.
 */
export interface MerkleFrontier {
  size: number;
  /** Hexadecimal. */
  peaks: readonly string[];
}

export const EMPTY_TREE: MerkleFrontier = { size: 0, peaks: [] };

/** The hash of a leaf, which is a link's hash (hexadecimal). */
export function leafHash(link: string): string {
  return hash('sha256', Buffer.from(`00${link}`, 'hex'), 'hex');
}

/** The tree with further links at its end. */
export function withLeaves({ size, peaks }: MerkleFrontier, links: Iterable<string>): MerkleFrontier {
  const grown = [...peaks];
  let count = size;
  for (const link of links) {
    let node = leafHash(link);
    for (let carry = count; carry % 2 === 1; carry = Math.floor(carry / 2))
      node = nodeHash(grown.pop() as string, node);
    grown.push(node);
    count += 1;
  }
  return { size: count, peaks: grown };
}

/** The root of the tree; of the empty one the hash of nothing. */
export function rootOf({ peaks }: MerkleFrontier): string {
  return peaks.length === 0 ? hash('sha256', '', 'hex') : peaks.reduceRight((right, left) => nodeHash(left, right));
}

function nodeHash(left: string, right: string): string {
  return hash('sha256', Buffer.from(`01${left}${right}`, 'hex'), 'hex');
}
