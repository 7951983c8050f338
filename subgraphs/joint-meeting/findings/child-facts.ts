import type { PlainDate } from '../../../schema/plain-date.ts';

export type { Standards } from './standards.ts';

type Maybe<T> = T | null;

/** Something that is in force today, or is not. */
type Lasting = { isCurrent: Maybe<boolean> };

/** What facts.graphql answers of one child (比对所需的事实); null where a department has nothing, or nothing to tell. */
export interface ChildFacts {
  id: string;
  birthDate: Maybe<PlainDate>;
  isActive: Maybe<boolean>;
  categories: Maybe<readonly string[]>;
  division: Maybe<{
    code: string;
    womensFederation: Maybe<{ hasSiteInReach: boolean }>;
    youthLeague: Maybe<{ hasHarbourInReach: boolean }>;
  }>;
  civilAffairs: Maybe<CivilAffairsFacts>;
  education: Maybe<EducationFacts>;
  womensFederation: Maybe<{
    division: Maybe<{ code: string }>;
    isKeyFamily?: Maybe<boolean>;
    currentGuidance?: Maybe<{ id: string }>;
  }>;
  youthLeague: Maybe<YouthLeagueFacts>;
}

/** 民政: the register's part. */
export interface CivilAffairsFacts {
  removedOn: Maybe<PlainDate>;
  isKeyCareObject: Maybe<boolean>;
  hasPossibleDuplicate: Maybe<boolean>;
  areParentsUnableToCare: Maybe<boolean>;
  leftBehindBelowAge: Maybe<number>;
  father: Maybe<{ isAway: Maybe<boolean> }>;
  mother: Maybe<{ isAway: Maybe<boolean> }>;
  /** The name is compared with the school's, and kept nowhere. */
  guardianship: Maybe<{ guardianName: Maybe<string>; from: Maybe<PlainDate> }>;
  serviceAgreements?: Maybe<readonly Lasting[]>;
  insurances?: Maybe<readonly Lasting[]>;
  /** That something is paid, not what or how much. */
  subsidies?: Maybe<readonly Lasting[]>;
  isVisitOverdue?: Maybe<boolean>;
  serviceAgreementEndedOn: Maybe<PlainDate>;
  psychologicalReferralOn: Maybe<PlainDate>;
  unansweredReferralOn: Maybe<PlainDate>;
  unvisitedReturnOn: Maybe<PlainDate>;
  /** That there was a visit, for tasks that ask for one; not what was found. */
  lastVisit?: Maybe<{ id: string; visitedOn: Maybe<PlainDate> }>;
  childrensHomes: Maybe<readonly { openedOn: Maybe<PlainDate> }[]>;
  childDirectors: Maybe<readonly { isTrainedThisYear: Maybe<boolean> }[]>;
}

/** 教育: the schools' part. */
export interface EducationFacts {
  division: Maybe<{ code: string }>;
  currentEnrolments: Maybe<readonly { from: Maybe<PlainDate> }[]>;
  /** The latest one, ended or not. */
  enrolments?: Maybe<readonly { until: Maybe<PlainDate> }[]>;
  dropoutWatch: Maybe<{ suspectedOn: Maybe<PlainDate>; visitedOn: Maybe<PlainDate> }>;
  schoolFile: Maybe<{
    openedOn: Maybe<PlainDate>;
    isFatherAway: Maybe<boolean>;
    isMotherAway: Maybe<boolean>;
    guardian: Maybe<{ name: Maybe<string>; from: Maybe<PlainDate> }>;
  }>;
  hasPsychologicalFile: Maybe<boolean>;
  professionalHelpAdvisedOn: Maybe<PlainDate>;
}

/** 共青团: the League's part. */
export interface YouthLeagueFacts {
  divisionCode: Maybe<string>;
  pairing: Maybe<{ from: Maybe<PlainDate>; isComplete: Maybe<boolean> }>;
  visitIntervalMonths: Maybe<number>;
  lastMonthlyVisitOn: Maybe<PlainDate>;
  careIntervalMonths: Maybe<number>;
  lastCollectiveCareOn: Maybe<PlainDate>;
  dreamRoom: Maybe<{ dueOn: Maybe<PlainDate>; isOverdue: Maybe<boolean>; stage?: Maybe<string> }>;
}
