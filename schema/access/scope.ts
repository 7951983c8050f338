import { isWithin } from '../division-code.ts';
import { addMonths, type PlainDate } from '../plain-date.ts';
import type { Subject } from './decide.ts';
import { ROLE_RULES } from './role-rules.ts';
import type { DepartmentCode, Session } from './viewer.ts';

/** 未满十四周岁 · 未满十八周岁 · 已成年 · 与儿童无关. A child whose birth date is not known counts as under 14. */
export type AgeBand = 'UNDER_14' | 'MINOR' | 'ADULT' | 'NO_CHILD';

/** What decides whether a row may be seen at all: its true place and the child it is about, as the owning department knows them. */
export interface Row {
  /** The child it is about; null: a place, a member of staff, a figure. */
  childId: string | null;
  /** The child's residence or the place's division; null: nowhere in particular (a standard, a code list). */
  division: string | null;
  birthDate: PlainDate | null;
  /** Whether the viewer is on the owning department's own roster for the child. */
  isOnRoster: boolean;
}

/** The rows that a session may see in a department (管辖范围), as data: SQL conditions and tests are made from it. */
export interface Scope {
  /** Children living in this subtree; null: none by place. */
  childrenWithin: string | null;
  /** Children on the viewer's roster in this department. */
  ownRoster: boolean;
  /** Only children younger than 18: data of others are not shared between departments. */
  minorsOnly: boolean;
  /** The child of the session's case, task or emergency, wherever it lives. */
  groundChild: string | null;
  /** Only the child of the declared emergency. */
  groundOnly: boolean;
  /** Sealed children, except the one whose case the viewer works on. */
  hiddenChildren: readonly string[];
  /** Places and staff in this subtree, and those of the divisions above it. */
  placesAround: string | null;
}

const NOTHING: Scope = {
  childrenWithin: null,
  ownRoster: false,
  minorsOnly: false,
  groundChild: null,
  groundOnly: false,
  hiddenChildren: [],
  placesAround: null,
};

/** What a session may see of a department's rows; `owner` null is what belongs to no single department. */
export function scopeOf({ viewer, purpose, ground, policy }: Session, owner: DepartmentCode | null): Scope {
  if (!viewer) return NOTHING;
  const ownRosterOnly = ROLE_RULES[viewer.role].ownRosterOnly;
  const seesDivision = !ownRosterOnly || viewer.division.length === 12;
  const caseChild = ground?.kind === 'CASE' ? ground.childId : null;
  return {
    childrenWithin: seesDivision ? viewer.division : null,
    ownRoster: ownRosterOnly && owner === viewer.department,
    minorsOnly: owner !== null && owner !== viewer.department,
    groundChild: ground?.childId ?? null,
    groundOnly: purpose === 'EMERGENCY',
    hiddenChildren: policy.sealedChildren.filter((id) => id !== caseChild),
    placesAround: viewer.division,
  };
}

/** Whether a session may see a row of a department at all. */
export function isVisible(session: Session, owner: DepartmentCode | null, row: Row, today: PlainDate): boolean {
  const scope = scopeOf(session, owner);
  return row.childId === null ? isPlaceVisible(scope, row.division) : isChildVisible(scope, row, row.childId, today);
}

function isPlaceVisible({ placesAround }: Scope, division: string | null): boolean {
  if (division === null) return true;
  return placesAround !== null && (isWithin(division, placesAround) || isWithin(placesAround, division));
}

function isChildVisible(scope: Scope, row: Row, childId: string, today: PlainDate): boolean {
  if (scope.hiddenChildren.includes(childId)) return false;
  if (scope.minorsOnly && bandOf(row.birthDate, today) === 'ADULT') return false;
  if (scope.groundChild === childId) return true;
  if (scope.groundOnly) return false;
  if (scope.ownRoster && row.isOnRoster) return true;
  return scope.childrenWithin !== null && row.division !== null && isWithin(row.division, scope.childrenWithin);
}

/** What kind of subject a row has, for deciding on its fields. */
export function subjectOf({ viewer, ground }: Session, row: Row, today: PlainDate): Subject {
  if (row.childId !== null)
    return {
      band: bandOf(row.birthDate, today),
      division: row.division ?? '-',
      isGround: row.childId === ground?.childId,
    };
  const isInside = row.division !== null && viewer !== null && isWithin(row.division, viewer.division);
  return { band: 'NO_CHILD', division: isInside ? row.division : null, isGround: false };
}

/** The age band of a child on a day: the 14th and the 18th birthday belong to the next band. */
export function bandOf(birthDate: PlainDate | null, today: PlainDate): AgeBand {
  if (birthDate === null || birthDate > bornBefore(14, today)) return 'UNDER_14';
  return birthDate > bornBefore(18, today) ? 'MINOR' : 'ADULT';
}

/** The last birth date of people who have completed a number of years on a day. */
export function bornBefore(years: number, today: PlainDate): PlainDate {
  return addMonths(today, -12 * years);
}
