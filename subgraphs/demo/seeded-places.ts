import type { DemoDivision } from './population.ts';
import { planOf, type SeededCode, type SeededPlace } from './seeded.ts';

const SYNTHETIC = '99';
/** The fifth synthetic township: no harbour is opened in it. */
const BARE = 4;
/** Every eighth village of a demo has an open home and a child director. */
const STEP = 8;

/** Villages of the synthetic province in which a certain thing is wanting, or nothing is; none in a demo of one county (演示问题所在地). */
export class SeededPlaces {
  readonly #byPlace: Record<SeededPlace, string[]> = { WELL_KEPT: [], UNREACHED: [], UNDIRECTED: [], UNTRAINED: [] };
  readonly #places = new Map<string, SeededPlace>();
  readonly #firstOfCounty = new Map<string, string>();
  /** The township with neither a harbour nor a guidance site. */
  readonly bareTownship: string | null;

  constructor(villages: readonly DemoDivision[], townships: readonly DemoDivision[]) {
    this.bareTownship = townships.filter(({ code }) => code.startsWith(SYNTHETIC))[BARE]?.code ?? null;
    const synthetic = [...villages.entries()].filter(([, { code }]) => code.startsWith(SYNTHETIC));
    for (const [at, { code, parentCode }] of synthetic) {
      if (!this.#firstOfCounty.has(code.slice(0, 6))) this.#firstOfCounty.set(code.slice(0, 6), code);
      if (parentCode === this.bareTownship) this.#add('UNREACHED', code, 1);
      else if (at % STEP === 0)
        this.#add('UNDIRECTED', code, 1) || this.#add('UNTRAINED', code, 1) || this.#add('WELL_KEPT', code);
    }
  }

  /** The village of the so-many-eth seeded child of a code; null where the demo is too small to have one. */
  villageFor(code: SeededCode, count: number): string | null {
    const among = this.#byPlace[planOf(code).place];
    return among[Math.floor(count / 2) % among.length] ?? null;
  }

  /** A village of another county; null where there is no other. */
  elsewhere(villageCode: string): string | null {
    for (const [county, village] of this.#firstOfCounty) if (!villageCode.startsWith(county)) return village;
    return null;
  }

  /** What a village is chosen for; null for most. */
  of(villageCode: string): SeededPlace | null {
    return this.#places.get(villageCode) ?? null;
  }

  #add(place: SeededPlace, code: string, most = Number.POSITIVE_INFINITY): boolean {
    if (this.#byPlace[place].length >= most) return false;
    this.#byPlace[place].push(code);
    this.#places.set(code, place);
    return true;
  }
}
