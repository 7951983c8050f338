import type { PlainDate } from '../../schema/plain-date.ts';
import { type Home, InventedChild, type Origin } from './children.ts';
import { fushunDivisions, syntheticDivisions } from './divisions.ts';
import { inventPerson } from './people.ts';
import type { DemoChild, DemoDivision, Population } from './population.ts';
import { randomOf } from './random.ts';
import { SeededPlaces } from './seeded-places.ts';
import { Seeds } from './seeds.ts';
import { LEFT_BEHIND_COUNT, STORY_LENGTH, siblingOf } from './story.ts';

/** Left-behind children by township as FS53 counts them: 100 in all. */
const FUSHUN_LEFT_BEHIND: Readonly<Record<string, number>> = {
  '210421102': 26, // 后安镇
  '210421105': 11, // 上马镇
  '210421101': 11, // 石文镇
  '210421106': 6, // 救兵镇
  '210421204': 2, // 马圈子乡
  '210421216': 19, // 汤图满族乡
  '210421209': 20, // 峡河乡
  '210421211': 5, // 海浪乡
};

/** Up to so many children all live in Fushun County; of more, the first 700 do and the others in a synthetic province. */
const MOST_IN_FUSHUN = 5_000;
const CHILDREN_A_TOWNSHIP = 620;

/** What a population is made from. */
export interface PopulationOptions extends Origin {
  /** How many children; at least 100. */
  children: number;
  now: Date;
}

/** The population of the demo: deterministic in its options. */
export function buildPopulation(options: PopulationOptions): Population {
  const { seed, today, children } = options;
  if (children < LEFT_BEHIND_COUNT)
    throw new RangeError(`演示数据至少需要 ${LEFT_BEHIND_COUNT} 名儿童,请加大 --children。`);
  const inFushun = children <= MOST_IN_FUSHUN ? children : STORY_LENGTH;
  const townships = Math.ceil((children - inFushun) / CHILDREN_A_TOWNSHIP);
  const divisions = [...fushunDivisions(), ...(townships > 0 ? syntheticDivisions(townships) : [])];
  const level = (name: DemoDivision['level']) => divisions.filter((division) => division.level === name);
  const homes = new Homes(level('VILLAGE'), inFushun);
  const seededPlaces = new SeededPlaces(level('VILLAGE'), level('TOWNSHIP'));
  const seeds = new Seeds(seededPlaces, inFushun, children);
  const childAt = (index: number) => {
    const seed = seeds.at(index);
    const home = seed ? homes.in(seed.villageCode) : homes.of(index);
    return { index, position: positionOf(index, inFushun), home, origin: options, seeded: seed?.seeded ?? null };
  };
  return {
    seed,
    today: today as PlainDate,
    now: options.now,
    size: children,
    divisions,
    counties: level('COUNTY'),
    townships: level('TOWNSHIP'),
    villages: level('VILLAGE'),
    seededPlaces,
    random: (label) => randomOf(seed, label),
    person: (random, born, sex) => inventPerson(random, born, sex),
    *children(): Iterable<DemoChild> {
      for (let index = 0; index < children; index++) {
        const other = siblingOf(index);
        const sibling = other === null ? null : new InventedChild(childAt(other));
        yield new InventedChild({ ...childAt(index), sibling });
      }
    },
  };
}

/** The place of a child in the stories: in Fushun no more left-behind children than FS53 counts, elsewhere the same share. */
function positionOf(index: number, inFushun: number): number {
  if (index < LEFT_BEHIND_COUNT || index >= inFushun) return index % STORY_LENGTH;
  return LEFT_BEHIND_COUNT + ((index - LEFT_BEHIND_COUNT) % (STORY_LENGTH - LEFT_BEHIND_COUNT));
}

/** Who lives where: the left-behind children of Fushun as counted, everybody else spread over the villages. */
class Homes {
  readonly #inFushun: number;
  readonly #byTownship = new Map<string, string[]>();
  readonly #fushun: string[];
  readonly #elsewhere: string[];
  readonly #leftBehind = Object.entries(FUSHUN_LEFT_BEHIND).flatMap(([township, count]) =>
    Array<string>(count).fill(township),
  );

  constructor(villages: readonly DemoDivision[], inFushun: number) {
    this.#inFushun = inFushun;
    for (const { code } of villages) {
      const township = code.slice(0, 9);
      this.#byTownship.set(township, [...(this.#byTownship.get(township) ?? []), code]);
    }
    const codes = villages.map((village) => village.code);
    this.#fushun = codes.filter((code) => code.startsWith('210421'));
    this.#elsewhere = codes.filter((code) => !code.startsWith('210421'));
  }

  of(index: number): Home {
    const township = index < LEFT_BEHIND_COUNT ? this.#leftBehind[index] : undefined;
    return this.in(township ? this.#inTownship(township, index) : this.#anywhere(index));
  }

  /** A home in a village. */
  in(villageCode: string): Home {
    const neighbours = (this.#byTownship.get(villageCode.slice(0, 9)) ?? []).filter((code) => code !== villageCode);
    return { villageCode, neighbours };
  }

  #inTownship(township: string, index: number): string {
    const villages = this.#byTownship.get(township) as string[];
    return villages[(index * 3) % villages.length] as string;
  }

  #anywhere(index: number): string {
    const among = index < this.#inFushun ? this.#fushun : this.#elsewhere;
    const step = index < this.#inFushun ? index * 5 : Math.floor((index - this.#inFushun) / 52);
    return among[step % among.length] as string;
  }
}
