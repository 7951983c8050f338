import type { ChildId } from '../../schema/child-id.ts';
import type { DivisionLevel } from '../../schema/division-code.ts';
import type { NationalId } from '../../schema/national-id.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import type { Random } from './random.ts';
import type { Seeded } from './seeded.ts';
import type { SeededPlaces } from './seeded-places.ts';

/** An administrative division of the demo. */
export interface DemoDivision {
  code: string;
  name: string;
  level: DivisionLevel;
  parentCode: string | null;
}

/** An invented person: the ID number's county prefix was never assigned, and no phone number starts with 100. */
export interface DemoPerson {
  name: string;
  sex: 'MALE' | 'FEMALE';
  birthDate: PlainDate;
  nationalId: NationalId;
  phone: string;
}

/** What the demo tells through a child: deliberate gaps and disagreements between departments. */
export interface DemoStory {
  /** In civil affairs' register. */
  isRegistered: boolean;
  /** Enrolled in a school now (children of compulsory age who are not: a finding). */
  isEnrolled: boolean;
  /** In the school's left-behind file. */
  isInSchoolFile: boolean;
  /** The school file names another guardian than the register. */
  guardianDiffers: boolean;
  /** Has a Youth League pairing, and whether all three roles of 1+3 are filled. */
  isPaired: boolean;
  isPairingComplete: boolean;
  /** Visited by the pairing this month. */
  isVisitedThisMonth: boolean;
  /** A second registration of the same child under a provisional id, in another village. */
  isRegisteredTwice: boolean;
  /** Moved to another village some months ago: the school knows the new one, the register still has the old. */
  hasMoved: boolean;
  /** Enrolled in two schools at once. */
  isEnrolledTwice: boolean;
  /** Suspected dropout: 'OPEN' not visited yet, 'VISITED', 'RETURNED'. */
  dropout: 'OPEN' | 'VISITED' | 'RETURNED' | null;
  /** Result of the psychological screening. */
  screening: 'NORMAL' | 'ATTENTION' | 'SEVERE' | null;
  /** Found as a vagrant minor and brought home; whether somebody followed up. */
  vagrant: 'FOLLOWED_UP' | 'NOT_FOLLOWED_UP' | null;
  /** Served by a women's federation guidance of the family. */
  isFamilyGuided: boolean;
  /** Has a dream room at some stage. */
  hasDreamRoom: boolean;
  /** Goes to a heart harbour. */
  visitsHarbour: boolean;
}

/** Category of the child in the register; null: an ordinary pupil, whom only the school knows. */
export type DemoCategory = 'LEFT_BEHIND' | 'IN_DIFFICULTY' | 'DE_FACTO_UNATTENDED' | 'ORPHAN' | 'MIGRANT';

/** An invented child and its family. */
export interface DemoChild {
  /** Position in the population, from 0. */
  index: number;
  /** The hub's id; provisional when the number is not known (`nationalId` null). */
  id: ChildId;
  name: string;
  sex: 'MALE' | 'FEMALE';
  birthDate: PlainDate;
  age: number;
  nationalId: NationalId | null;
  /** The village of residence (12 digits) as the register has it; `newVillageCode` where `story.hasMoved`. */
  villageCode: string;
  townshipCode: string;
  countyCode: string;
  newVillageCode: string | null;
  /** The determined categories, the main one first; empty for an ordinary pupil. */
  categories: readonly DemoCategory[];
  father: DemoPerson | null;
  mother: DemoPerson | null;
  parentsAway: 'BOTH' | 'ONE' | 'NONE';
  guardian: DemoPerson;
  guardianRelation: 'FATHER' | 'MOTHER' | 'GRANDPARENT' | 'OTHER_RELATIVE' | 'OTHER';
  story: DemoStory;
  /** Set where the demo knows what has to be found of the child, and that nothing else is (演示问题). */
  seeded: Seeded | null;
  /** The stream of chance for a label that brothers and sisters have in common. */
  familyRandom(label: string): Random;
  /** This child's own stream of chance for a label, e.g. `child.random('attendance')`. */
  random(label: string): Random;
}

/** Everything the demo consists of before the departments write it down in their own tables. */
export interface Population {
  seed: number;
  /** The hub's day of the demo; "this month" is its month. */
  today: PlainDate;
  now: Date;
  /** How many children. */
  size: number;
  /** All divisions, ancestors first: Fushun County (210421) with its province and city, and, in large populations, a synthetic province 99. */
  divisions: readonly DemoDivision[];
  counties: readonly DemoDivision[];
  townships: readonly DemoDivision[];
  villages: readonly DemoDivision[];
  /** The villages that seeded children live in. */
  seededPlaces: SeededPlaces;
  /** A stream of chance for a label (places, workers). */
  random(label: string): Random;
  /** An invented adult; `born` as a range of years. */
  person(random: Random, born: readonly [number, number], sex?: 'MALE' | 'FEMALE'): DemoPerson;
  /** The children, one at a time. */
  children(): Iterable<DemoChild>;
}
