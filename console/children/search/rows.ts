import type { ChildCategory, GuardianshipRelation, PairingRole, SchoolGrade, Sex } from '../../operations.generated.ts';
import { ageOn } from './ages.ts';

type Maybe<T> = T | null | undefined;

interface GivenDivision {
  readonly name: string | null;
  readonly parent?: Maybe<{ readonly name: string | null }>;
}

interface GivenEnrolment {
  readonly grade: SchoolGrade | null;
  readonly className?: string | null;
  readonly school: Maybe<{ readonly name: string }>;
}

interface GivenChild {
  readonly id?: string;
  readonly name?: string | null;
  readonly sex?: Sex | null;
  readonly birthDate?: string | null;
  readonly age?: number | null;
  readonly categories?: readonly ChildCategory[] | null;
  readonly division?: Maybe<GivenDivision>;
  readonly civilAffairs?: Maybe<{
    readonly guardianship: Maybe<{
      readonly guardianName: string | null;
      readonly relation: GuardianshipRelation | null;
    }>;
    readonly nextVisitDueOn?: string | null;
    readonly isVisitOverdue?: boolean | null;
  }>;
  readonly education?: Maybe<{ readonly currentEnrolments: readonly GivenEnrolment[] | null }>;
}

/** A row of any list whose rows are children, or are about one. */
export interface GivenRow extends GivenChild {
  readonly child?: Maybe<GivenChild>;
  readonly currentEnrolments?: readonly GivenEnrolment[] | null;
  readonly school?: Maybe<{ readonly name: string }>;
  readonly pairing?: Maybe<{
    readonly missingRoles: readonly PairingRole[] | null;
    readonly lastVisitOn: string | null;
  }>;
  readonly isVisitedThisMonth?: boolean | null;
  readonly nextJointHomeVisitDueOn?: string | null;
}

/** A child in a list, whichever department it comes from. */
export interface ChildRow {
  readonly key: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly sex: Sex | null;
  readonly age: number | null;
  readonly village: string;
  readonly categories: readonly ChildCategory[] | null;
  readonly guardian: { readonly name: string; readonly relation: GuardianshipRelation | null } | null;
  readonly schools: readonly {
    readonly name: string;
    readonly grade: SchoolGrade | null;
    readonly className: string | null;
  }[];
  readonly visitDue: { readonly on: string; readonly isLate: boolean } | null;
  readonly given: GivenRow;
}

/** Makes a row of what was given: what the department of the list says itself goes before what the register says. */
export function childRow(given: GivenRow, at: number, today: string): ChildRow {
  const child = given.child ?? {};
  const id = given.child?.id ?? (given.child === undefined || 'pairing' in given ? given.id : null) ?? null;
  const birthDate = given.birthDate ?? child.birthDate ?? null;
  const { guardianship, nextVisitDueOn, isVisitOverdue } = given.civilAffairs ?? child.civilAffairs ?? {};
  const jointVisit = given.nextJointHomeVisitDueOn;
  return {
    key: `${id ?? ''} ${at}`,
    id,
    name: given.name ?? child.name ?? null,
    sex: given.sex ?? child.sex ?? null,
    age: given.age ?? child.age ?? (birthDate ? ageOn(birthDate, today) : null),
    village: placeOf(given.division ?? child.division),
    categories: given.categories ?? child.categories ?? null,
    guardian: guardianship?.guardianName ? { name: guardianship.guardianName, relation: guardianship.relation } : null,
    schools: schoolsOf(given),
    visitDue: jointVisit
      ? { on: jointVisit, isLate: jointVisit < today }
      : nextVisitDueOn
        ? { on: nextVisitDueOn, isLate: isVisitOverdue === true }
        : null,
    given,
  };
}

function schoolsOf({ currentEnrolments, school, education, child }: GivenRow): ChildRow['schools'] {
  const enrolments = currentEnrolments ?? education?.currentEnrolments ?? child?.education?.currentEnrolments ?? [];
  const all: readonly GivenEnrolment[] = enrolments.length === 0 && school ? [{ grade: null, school }] : enrolments;
  return all
    .map(({ grade, school: at, className }) => ({ name: at?.name ?? '', grade, className: className ?? null }))
    .filter(({ name, grade }) => name || grade);
}

function placeOf(division: Maybe<GivenDivision>): string {
  return [division?.parent?.name, division?.name].filter(Boolean).join(' ');
}
