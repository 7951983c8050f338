import type { UnsealedRange } from './seal-links.ts';

/** How far sealing is behind (封印滞后). */
export interface Lag {
  /** Since when a link is known to wait for its seal, or since when nothing can be known; null: all is sealed. */
  unsealedSince: Date | null;
  lastSealAt: Date | null;
  /** How many seals still have too few co-signatures though they had time to get them. */
  uncosigned: number;
}

const UNSEALED_MS = 10_000;

/** How long departments have until a seal without their signatures is late. */
export const UNCOSIGNED_MS = 30_000;

/** Keeps in mind what waits to be sealed, and since when. */
export class SealLag {
  readonly #now: () => Date;
  #waiting = new Map<string, { first: number; since: Date }>();
  #failingSince: Date | null = null;
  lastSealAt: Date | null = null;
  uncosigned = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** These are not sealed now, and nothing else. */
  observe(ranges: readonly UnsealedRange[]): void {
    this.#failingSince = null;
    const since = this.#now();
    this.#waiting = new Map(
      ranges.map(({ chain, first }) => {
        const known = this.#waiting.get(chain);
        return [chain, known?.first === first ? known : { first, since }];
      }),
    );
  }

  /** A seal has taken up this much of a chain, and all that there was of it if `isAll`. */
  sealed(chain: string, last: number, isAll: boolean): void {
    if (isAll) this.#waiting.delete(chain);
    else this.#waiting.set(chain, { first: last + 1, since: this.#now() });
  }

  failed(): void {
    this.#failingSince ??= this.#now();
  }

  get current(): Lag {
    const since = [...this.#waiting.values()].map((waiting) => waiting.since);
    if (this.#failingSince) since.push(this.#failingSince);
    const unsealedSince = since.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
    return { unsealedSince, lastSealAt: this.lastSealAt, uncosigned: this.uncosigned };
  }

  get isLate(): boolean {
    const { unsealedSince, uncosigned } = this.current;
    return uncosigned > 0 || (unsealedSince !== null && this.#now().getTime() - unsealedSince.getTime() > UNSEALED_MS);
  }
}
