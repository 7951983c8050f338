import type { DemoCategory, DemoStory } from './population.ts';
import type { Random } from './random.ts';

/** The stories repeat every so many children; positions below are within one repetition. */
export const STORY_LENGTH = 700;

/** Left-behind children come first in a repetition: as many as FS53 counts in Fushun County. */
export const LEFT_BEHIND_COUNT = 100;

const NOT_IN_SCHOOL = new Set([3, 41, 77]);
const NOT_IN_SCHOOL_FILE = new Set([5, 22]);
const IN_SCHOOL_FILE_ONLY = new Set([250, 251, 252, 350]);
const GUARDIAN_DIFFERS = new Set([8, 31, 64]);
const REGISTERED_TWICE = new Set([15, 105]);
const MOVED = new Set([19, 66]);
const ENROLLED_TWICE = new Set([25, 210]);
const OVER_AGE = new Set([7, 48]);
const NO_NUMBER = new Set([12, 104, 240]);
const DROPOUT = new Map<number, DemoStory['dropout']>([
  [33, 'OPEN'],
  [71, 'VISITED'],
  [220, 'RETURNED'],
  [221, 'RETURNED'],
]);
const SEVERE = new Set([36, 112, 230]);
const VAGRANT = new Map<number, DemoStory['vagrant']>([
  [90, 'FOLLOWED_UP'],
  [91, 'NOT_FOLLOWED_UP'],
]);
const UNATTENDED_AND_UNPAIRED = 110;
/** Left-behind children of one village who have the same parents. */
const SIBLINGS: readonly (readonly [number, number])[] = [
  [14, 28],
  [16, 30],
  [18, 32],
  [20, 34],
  [59, 69],
  [62, 72],
  [81, 84],
  [93, 96],
];
const SIBLING_OF = new Map(
  SIBLINGS.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** The categories at a position: 100 left-behind, then of every 100 others 10 in difficulty, 3 unattended, 1 orphan, 3 migrant. */
export function categoriesAt(position: number): readonly DemoCategory[] {
  if (position < LEFT_BEHIND_COUNT) {
    if (position % 25 === 10) return ['LEFT_BEHIND', 'DE_FACTO_UNATTENDED'];
    return position % 9 === 4 ? ['LEFT_BEHIND', 'IN_DIFFICULTY'] : ['LEFT_BEHIND'];
  }
  const place = position % 100;
  if (place < 10) return ['IN_DIFFICULTY'];
  if (place < 13) return ['DE_FACTO_UNATTENDED'];
  if (place < 14) return ['ORPHAN'];
  return place < 17 ? ['MIGRANT'] : [];
}

/** The index of the brother or sister of the child at an index, in the county that a document describes; null for most. */
export function siblingOf(index: number): number | null {
  return SIBLING_OF.get(index) ?? null;
}

/** Whether the number of the child at a position is unknown. */
export function hasNoNumber(position: number): boolean {
  return NO_NUMBER.has(position);
}

/** The completed years of age of the child at a position: of school age where the story needs a pupil. */
export function ageAt(position: number, random: Random): number {
  if (OVER_AGE.has(position)) return random.int(16, 17);
  const needsPupil =
    NOT_IN_SCHOOL.has(position) || DROPOUT.has(position) || GUARDIAN_DIFFERS.has(position) || MOVED.has(position);
  if (needsPupil || ENROLLED_TWICE.has(position) || SEVERE.has(position) || IN_SCHOOL_FILE_ONLY.has(position))
    return random.int(8, 13);
  const categories = categoriesAt(position);
  if (categories[0] === 'LEFT_BEHIND') return random.int(3, 15);
  return categories.length > 0 ? random.int(1, 17) : random.int(6, 17);
}

/** The story at a position. */
export function storyAt(position: number, age: number, random: Random): DemoStory {
  const categories = categoriesAt(position);
  const isLeftBehind = categories.includes('LEFT_BEHIND');
  const needsPairing = isLeftBehind || categories.includes('DE_FACTO_UNATTENDED') || categories.includes('ORPHAN');
  const isEnrolled = !NOT_IN_SCHOOL.has(position) && age >= 3 && random.chance(age < 6 ? 0.8 : age < 15 ? 1 : 0.9);
  const isUnattended = categories.includes('DE_FACTO_UNATTENDED');
  return {
    isRegistered: categories.length > 0,
    isEnrolled,
    isInSchoolFile:
      IN_SCHOOL_FILE_ONLY.has(position) || (isLeftBehind && isEnrolled && !NOT_IN_SCHOOL_FILE.has(position)),
    guardianDiffers: GUARDIAN_DIFFERS.has(position),
    isPaired: needsPairing && position !== UNATTENDED_AND_UNPAIRED && random.chance(0.7),
    isPairingComplete: random.chance(0.8),
    isVisitedThisMonth: random.chance(0.75),
    isRegisteredTwice: REGISTERED_TWICE.has(position),
    hasMoved: MOVED.has(position),
    isEnrolledTwice: ENROLLED_TWICE.has(position),
    dropout: DROPOUT.get(position) ?? null,
    screening:
      isEnrolled && age >= 9 ? (SEVERE.has(position) ? 'SEVERE' : random.chance(0.03) ? 'ATTENTION' : 'NORMAL') : null,
    vagrant: VAGRANT.get(position) ?? null,
    isFamilyGuided: random.chance(isUnattended ? 0.6 : categories.length > 0 ? 0.2 : 0),
    hasDreamRoom: random.chance(isUnattended ? 0.8 : isLeftBehind ? 0.05 : 0),
    visitsHarbour: isLeftBehind && age >= 5 && random.chance(0.35),
  };
}
