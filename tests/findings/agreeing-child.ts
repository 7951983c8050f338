import type { PlainDate } from '../../schema/plain-date.ts';
import type { FindingRule, Found } from '../../subgraphs/joint-meeting/finding-rule.ts';
import type {
  ChildFacts,
  CivilAffairsFacts,
  EducationFacts,
  YouthLeagueFacts,
} from '../../subgraphs/joint-meeting/findings/child-facts.ts';
import { STANDARDS } from '../../subgraphs/joint-meeting/findings/standards.ts';

/** The day that the tests of the rules judge on. */
export const TODAY = '2026-11-23' as PlainDate;

/** Two villages of a township, and one of another county. */
export const VILLAGE = '990101101201';
export const NEXT_VILLAGE = '990101101202';
export const ELSEWHERE = '990102101201';

/** What a test says otherwise of the child whose facts agree. */
export interface Otherwise extends Partial<Omit<ChildFacts, 'civilAffairs' | 'education' | 'youthLeague'>> {
  civilAffairs?: Partial<CivilAffairsFacts> | null;
  education?: Partial<EducationFacts> | null;
  youthLeague?: Partial<YouthLeagueFacts> | null;
}

/** A left-behind child of ten of whom every department says the same and for whom everything is done, but for what is said. */
export function child({ civilAffairs, education, youthLeague, ...rest }: Otherwise = {}): ChildFacts {
  return {
    id: 'A'.repeat(26),
    birthDate: day('2016-05-01'),
    isActive: true,
    categories: ['LEFT_BEHIND'],
    division: { code: VILLAGE, womensFederation: { hasSiteInReach: true }, youthLeague: { hasHarbourInReach: true } },
    womensFederation: { division: { code: VILLAGE } },
    ...rest,
    civilAffairs: civilAffairs === null ? null : { ...REGISTERED, ...civilAffairs },
    education: education === null ? null : { ...AT_SCHOOL, ...education },
    youthLeague: youthLeague === null ? null : { ...PAIRED, ...youthLeague },
  };
}

/** What a rule finds on a day. */
export function judged(rule: FindingRule, otherwise: Otherwise = {}, today = TODAY): readonly Found[] {
  return rule.judge(child(otherwise), { today, standards: STANDARDS });
}

/** A day, from its text. */
export function day(text: string): PlainDate {
  return text as PlainDate;
}

const REGISTERED: CivilAffairsFacts = {
  removedOn: null,
  isKeyCareObject: false,
  hasPossibleDuplicate: false,
  areParentsUnableToCare: false,
  leftBehindBelowAge: 16,
  father: { isAway: true },
  mother: { isAway: true },
  guardianship: { guardianName: '宋慧霞', from: day('2024-03-01') },
  serviceAgreementEndedOn: null,
  psychologicalReferralOn: null,
  unansweredReferralOn: null,
  unvisitedReturnOn: null,
  childrensHomes: [{ openedOn: day('2020-01-01') }],
  childDirectors: [{ isTrainedThisYear: true }],
};

const AT_SCHOOL: EducationFacts = {
  division: { code: VILLAGE },
  currentEnrolments: [{ from: day('2026-09-01') }],
  dropoutWatch: null,
  schoolFile: {
    openedOn: day('2025-03-01'),
    isFatherAway: true,
    isMotherAway: true,
    guardian: { name: '宋慧霞', from: day('2025-03-01') },
  },
  hasPsychologicalFile: false,
  professionalHelpAdvisedOn: null,
};

const PAIRED: YouthLeagueFacts = {
  divisionCode: VILLAGE,
  pairing: { from: day('2025-02-10'), isComplete: true },
  visitIntervalMonths: 1,
  lastMonthlyVisitOn: day('2026-11-05'),
  careIntervalMonths: 3,
  lastCollectiveCareOn: day('2026-10-20'),
  dreamRoom: null,
};
