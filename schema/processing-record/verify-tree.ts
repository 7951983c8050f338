import { hash } from 'node:crypto';
import type { MerkleFrontier } from './merkle.ts';
import type { LinkHashes } from './verify-links.ts';

/** Positions of links in `LinkHashes`: from a slot on, so many. */
export type Slots = readonly [slot: number, count: number];

/** The tree of seals as a verifier grows it (核验用的默克尔树), a link at a time, from the frontier of the seal before. */
export class SealTree {
  size: number;
  readonly #peaks: string[];
  readonly #leaf = Buffer.alloc(33);
  readonly #node = Buffer.alloc(65, 1);

  constructor({ size, peaks }: MerkleFrontier) {
    this.size = size;
    this.#peaks = [...peaks];
  }

  grow(hashes: LinkHashes, [slot, count]: Slots): void {
    for (let at = slot * 32; at < (slot + count) * 32; at += 32) {
      hashes.bytes.copy(this.#leaf, 1, at, at + 32);
      let node = hash('sha256', this.#leaf, 'hex');
      for (let carry = this.size; carry % 2 === 1; carry = Math.floor(carry / 2))
        node = this.#join(this.#peaks.pop() as string, node);
      this.#peaks.push(node);
      this.size += 1;
    }
  }

  get peaks(): string[] {
    return [...this.#peaks];
  }

  get root(): string {
    if (this.#peaks.length === 0) return hash('sha256', '', 'hex');
    return this.#peaks.reduceRight((right, left) => this.#join(left, right));
  }

  #join(left: string, right: string): string {
    this.#node.write(left, 1, 'hex');
    this.#node.write(right, 33, 'hex');
    return hash('sha256', this.#node, 'hex');
  }
}
