import type { DemoCategory, DemoStory } from './population.ts';

/** What is deliberately wrong with a seeded child (演示问题), by the code of the rule that has to find it; CLEAN: nothing is. */
export type SeededCode = keyof typeof PLANS;

/** A child of the demo of which it is known what has to be found of it, and that nothing else is to be. */
export interface Seeded {
  code: SeededCode;
  /** Another county's village, for a child that is registered there, too. */
  elsewhere: string | null;
}

/** Where a seeded child lives: in a village in which nothing is wanting, unless its fault is what is wanting there. */
export type SeededPlace = 'WELL_KEPT' | 'UNREACHED' | 'UNDIRECTED' | 'UNTRAINED';

/** How a seeded child is made. */
interface SeededPlan {
  ages?: readonly [number, number];
  categories?: readonly DemoCategory[];
  place?: SeededPlace;
  story?: Partial<DemoStory>;
}

const UNATTENDED = ['DE_FACTO_UNATTENDED'] as const;
const IN_DIFFICULTY = ['IN_DIFFICULTY'] as const;

const PLANS = {
  IN_LEDGER_BUT_IN_NO_SCHOOL: { ages: [8, 12], story: { isEnrolled: false, isInSchoolFile: false } },
  SCHOOL_FILE_BUT_NOT_IN_LEDGER: { categories: [], story: { isRegistered: false, isPaired: false } },
  GUARDIANS_DIFFER: { story: { guardianDiffers: true } },
  PARENTS_WHEREABOUTS_DIFFER: {},
  REGISTERED_TWICE: { story: { isRegisteredTwice: true } },
  REGISTERED_IN_TWO_COUNTIES: {},
  ENROLLED_IN_TWO_SCHOOLS: { story: { isEnrolledTwice: true } },
  MOVED_AND_NOT_FOLLOWED: { story: { hasMoved: true } },
  REMOVED_BUT_STILL_IN_SCHOOL: {},
  NEARLY_EIGHTEEN_STILL_ACTIVE: { ages: [17, 17], categories: IN_DIFFICULTY, story: { isInSchoolFile: false } },
  OVER_AGE_STILL_LEFT_BEHIND: { ages: [16, 16] },
  BOTH_AWAY_WITHOUT_GUARDIAN: {},
  UNATTENDED_BUT_NOT_DETERMINED: { categories: IN_DIFFICULTY, story: { isInSchoolFile: false } },
  UNATTENDED_AND_UNPAIRED: { categories: UNATTENDED, story: { isPaired: false, isInSchoolFile: false } },
  PAIRING_INCOMPLETE: { story: { isPairingComplete: false } },
  NO_MONTHLY_VISIT: {},
  NO_QUARTERLY_CARE: {},
  NOTHING_IN_REACH: { place: 'UNREACHED' },
  SERVED_WITHOUT_AGREEMENT: {},
  DROPOUT_NOT_VISITED: { ages: [8, 12], story: { dropout: 'OPEN' } },
  ADVISED_HELP_NOT_ARRANGED: { ages: [10, 13], story: { screening: 'SEVERE' } },
  REFERRAL_UNANSWERED: {},
  KEY_CHILD_WITHOUT_FILE: {},
  DREAM_ROOM_OVERDUE: { categories: UNATTENDED, story: { hasDreamRoom: true, isInSchoolFile: false } },
  DIRECTOR_UNTRAINED: { place: 'UNTRAINED' },
  VILLAGE_WITHOUT_DIRECTOR: { place: 'UNDIRECTED' },
  VAGRANT_RETURN_NOT_FOLLOWED: { story: { vagrant: 'NOT_FOLLOWED_UP' } },
  CLEAN: {},
} satisfies Record<string, SeededPlan>;

const FAULTS = Object.keys(PLANS).filter((code) => code !== 'CLEAN') as SeededCode[];

/** How the children of a code are made: at school, in the register, paired, visited, but for what the code says. */
export function planOf(code: SeededCode): Required<SeededPlan> & { story: DemoStory } {
  const plan: SeededPlan = PLANS[code];
  const { ages = [8, 13], categories = ['LEFT_BEHIND'], place = 'WELL_KEPT', story = {} } = plan;
  return { ages, categories, place, story: { ...IN_ORDER, ...story } };
}

/** The code of the so-many-eth seeded child: faults in turn, and after each a child with none. */
export function seededCodeAt(count: number): SeededCode {
  return count % 2 === 1 ? 'CLEAN' : (FAULTS[(count / 2) % FAULTS.length] as SeededCode);
}

const IN_ORDER: DemoStory = {
  isRegistered: true,
  isEnrolled: true,
  isInSchoolFile: true,
  guardianDiffers: false,
  isPaired: true,
  isPairingComplete: true,
  isVisitedThisMonth: true,
  isRegisteredTwice: false,
  hasMoved: false,
  isEnrolledTwice: false,
  dropout: null,
  screening: null,
  vagrant: null,
  isFamilyGuided: false,
  hasDreamRoom: false,
  visitsHarbour: false,
};
