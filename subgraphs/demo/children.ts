import { createHash } from 'node:crypto';
import { type ChildId, childIdOf, provisionalChildId } from '../../schema/child-id.ts';
import type { NationalId } from '../../schema/national-id.ts';
import { addDays, addMonths, ageOn, type PlainDate } from '../../schema/plain-date.ts';
import { inventName, inventNationalId, inventPerson, surnameOf } from './people.ts';
import type { DemoCategory, DemoChild, DemoPerson, DemoStory } from './population.ts';
import { type Random, randomOf } from './random.ts';
import { planOf, type Seeded } from './seeded.ts';
import { ageAt, categoriesAt, hasNoNumber, storyAt } from './story.ts';

/** What every child of a population is made from. */
export interface Origin {
  seed: number;
  today: PlainDate;
  linkageKey: Buffer;
}

/** Where a child lives, and the other villages of its township that it may have moved to. */
export interface Home {
  villageCode: string;
  neighbours: readonly string[];
}

/** What one child is made from: its place in the population and in the stories, and a brother or sister who may be the elder. */
export interface Invention {
  index: number;
  position: number;
  home: Home;
  origin: Origin;
  seeded: Seeded | null;
  sibling?: InventedChild | null;
}

/** An invented child; whatever a department does not ask for is not worked out. */
export class InventedChild implements DemoChild {
  readonly index: number;
  readonly sex: 'MALE' | 'FEMALE';
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly age: number;
  readonly nationalId: NationalId | null;
  readonly villageCode: string;
  readonly categories: readonly DemoCategory[];
  readonly story: DemoStory;
  readonly seeded: Seeded | null;
  readonly #origin: Origin;
  readonly #home: Home;
  /** The elder brother or sister, whose family it is; null: the child's own. */
  readonly #elder: InventedChild | null;
  #id: ChildId | undefined;
  #family: Family | undefined;

  constructor({ index, position, home, origin, seeded, sibling = null }: Invention) {
    const random = randomOf(origin.seed, `child ${index}`);
    const plan = seeded && planOf(seeded.code);
    this.index = index;
    this.seeded = seeded;
    this.#origin = origin;
    this.#home = home;
    this.villageCode = home.villageCode;
    this.sex = random.pick(['MALE', 'FEMALE'] as const);
    const name = inventName(random, this.sex);
    const age = plan ? random.int(...plan.ages) : ageAt(position, random);
    this.birthDate = addDays(addMonths(origin.today, -12 * age), -random.int(...daysSinceBirthday(seeded)));
    this.age = ageOn(this.birthDate, origin.today);
    this.#elder = sibling && sibling.birthDate < this.birthDate ? sibling : null;
    this.name = this.#elder ? `${surnameOf(this.#elder.name)}${name.slice(1)}` : name;
    const place = (index % 490) * 2 + (this.sex === 'MALE' ? 1 : 0);
    this.nationalId =
      !seeded && hasNoNumber(position)
        ? null
        : inventNationalId('99', Math.floor(index / 490) % 10_000, this.birthDate, place);
    this.categories = plan?.categories ?? categoriesAt(position);
    this.story = plan?.story ?? storyAt(position, this.age, random);
  }

  get id(): ChildId {
    this.#id ??= this.nationalId
      ? childIdOf(this.#origin.linkageKey, this.nationalId)
      : provisionalChildId(createHash('sha256').update(`${this.#origin.seed} ${this.index}`).digest());
    return this.#id;
  }

  get townshipCode(): string {
    return this.villageCode.slice(0, 9);
  }

  get countyCode(): string {
    return this.villageCode.slice(0, 6);
  }

  get newVillageCode(): string | null {
    return this.story.hasMoved ? this.random('move').pick(this.#home.neighbours) : null;
  }

  get father(): DemoPerson | null {
    return this.#familyOnce().father;
  }

  get mother(): DemoPerson | null {
    return this.#familyOnce().mother;
  }

  get guardian(): DemoPerson {
    return this.#familyOnce().guardian;
  }

  get guardianRelation(): DemoChild['guardianRelation'] {
    return this.#familyOnce().guardianRelation;
  }

  get parentsAway(): DemoChild['parentsAway'] {
    return this.#familyOnce().parentsAway;
  }

  familyRandom(label: string): Random {
    return (this.#elder ?? this).random(label);
  }

  random(label: string): Random {
    return randomOf(this.#origin.seed, `child ${this.index} ${label}`);
  }

  #familyOnce(): Family {
    this.#family ??= this.#elder ? this.#elder.#familyOnce() : familyOf(this);
    return this.#family;
  }
}

/** How many days ago the last birthday may have been; who is about to be an adult has the next one within a month. */
function daysSinceBirthday(seeded: Seeded | null): readonly [number, number] {
  if (!seeded) return [1, 360];
  return seeded.code === 'NEARLY_EIGHTEEN_STILL_ACTIVE' ? [340, 355] : [1, 330];
}

type Family = Pick<DemoChild, 'father' | 'mother' | 'guardian' | 'guardianRelation' | 'parentsAway'>;

function familyOf(child: InventedChild): Family {
  const random = child.random('family');
  const surname = surnameOf(child.name);
  const year = Number(child.birthDate.slice(0, 4));
  const [main] = child.categories;
  const isOrphan = main === 'ORPHAN';
  const father = isOrphan ? null : inventPerson(random, [year - 34, year - 22], 'MALE', surname);
  const mother = isOrphan ? null : inventPerson(random, [year - 32, year - 21], 'FEMALE');
  const isLeftBehind = main === 'LEFT_BEHIND' || child.story.isInSchoolFile;
  const parentsAway = isLeftBehind ? (random.chance(0.7) || child.seeded ? 'BOTH' : 'ONE') : 'NONE';
  if (father && mother && !isLeftBehind && main !== 'DE_FACTO_UNATTENDED') {
    const isFather = random.chance(0.4);
    return {
      father,
      mother,
      parentsAway,
      guardian: isFather ? father : mother,
      guardianRelation: isFather ? 'FATHER' : 'MOTHER',
    };
  }
  const guardianRelation = random.chance(0.8) ? 'GRANDPARENT' : 'OTHER_RELATIVE';
  const born =
    guardianRelation === 'GRANDPARENT' ? ([year - 62, year - 46] as const) : ([year - 45, year - 25] as const);
  return { father, mother, parentsAway, guardian: inventPerson(random, born), guardianRelation };
}
