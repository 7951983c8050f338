import { type Seeded, seededCodeAt } from './seeded.ts';
import type { SeededPlaces } from './seeded-places.ts';

/** About so many children of a large demo are seeded: half of them with a fault, half with none. */
const SEEDED_CHILDREN = 1_300;
const DENSEST = 5;

/** Which children of a large demo are seeded, and where they live; nobody of the county that a document describes is. */
export class Seeds {
  readonly #places: SeededPlaces;
  readonly #first: number;
  readonly #step: number;

  constructor(places: SeededPlaces, first: number, size: number) {
    this.#places = places;
    this.#first = first;
    this.#step = Math.max(DENSEST, Math.floor((size - first) / SEEDED_CHILDREN));
  }

  /** What is seeded at an index of the population; null for most children. */
  at(index: number): { seeded: Seeded; villageCode: string } | null {
    if (index < this.#first || (index - this.#first) % this.#step !== 0) return null;
    const count = (index - this.#first) / this.#step;
    const code = seededCodeAt(count);
    const villageCode = this.#places.villageFor(code, count);
    if (!villageCode) return null;
    if (code !== 'REGISTERED_IN_TWO_COUNTIES') return { seeded: { code, elsewhere: null }, villageCode };
    const elsewhere = this.#places.elsewhere(villageCode);
    return elsewhere ? { seeded: { code, elsewhere }, villageCode } : null;
  }
}
