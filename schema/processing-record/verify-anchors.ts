import type { Findings } from './verify-finding.ts';

/** The hashes of the stored seals by number (封印哈希). */
export class SealHashes {
  #bytes = Buffer.alloc(32 * 1024);
  first = 0;
  newest = 0;

  /** In the order of the numbers. */
  set(number: number, hash: string): void {
    this.first ||= number;
    this.newest = number;
    const at = (number - this.first) * 32;
    while (at >= this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    this.#bytes.write(hash, at, 'hex');
  }

  get(number: number): string | undefined {
    if (number < this.first || number > this.newest) return undefined;
    const at = (number - this.first) * 32;
    return this.#bytes.toString('hex', at, at + 32);
  }
}

/** Holds what departments have witnessed (见证留底) against the stored seals, and against one another. */
export class AnchorCheck {
  count = 0;
  readonly #seals: SealHashes;
  readonly #findings: Findings;
  /** Numbers of seals that somebody witnessed as they are stored. */
  readonly #upheld = new Set<number>();
  readonly #others = new Map<number, Set<string>>();

  constructor(seals: SealHashes, findings: Findings) {
    this.#seals = seals;
    this.#findings = findings;
  }

  /** What a department has witnessed, in the order of the numbers; `isSigned` tells whether it has really signed an anchor. */
  async take<Anchor extends { number: number; hash: string }>(
    department: string,
    anchors: AsyncIterable<Anchor>,
    isSigned: (anchor: Anchor) => boolean,
  ): Promise<void> {
    let isBeyond = false;
    for await (const anchor of anchors) {
      const { number, hash } = anchor;
      this.count += 1;
      if (number < this.#seals.first) continue;
      if (this.#seals.get(number) === hash) {
        this.#upheld.add(number);
        continue;
      }
      if (!isSigned(anchor)) {
        this.#findings.add('ANCHOR_SIGNATURE', { department, seal: number });
        continue;
      }
      if (number > this.#seals.newest) {
        if (!isBeyond) this.#findings.add('ROLLBACK', { department, seal: this.#seals.newest + 1 });
        isBeyond = true;
        continue;
      }
      this.#findings.add('ANCHOR', { department, seal: number });
      this.#others.set(number, (this.#others.get(number) ?? new Set()).add(hash));
    }
  }

  /** Departments that witnessed different seals of one number. */
  end(): void {
    for (const [seal, hashes] of [...this.#others].sort(([one], [other]) => one - other))
      if (hashes.size > 1 || this.#upheld.has(seal)) this.#findings.add('FORK', { seal });
  }
}
