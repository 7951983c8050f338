import { findPlainDate, type PlainDate } from '../../../schema/plain-date.ts';
import type { Provider } from '../finding-rule.ts';
import type { ChildFacts } from '../findings/child-facts.ts';

/** A visit as the facts tell of it: whose, its record there, the day; nothing of what was found. */
export interface Visit {
  department: Provider;
  id: string | null;
  on: PlainDate;
}

/** The last visit of each department that tells of one (各部门最近一次走访). */
export function visitsIn(facts: ChildFacts): readonly Visit[] {
  const { civilAffairs, education, youthLeague } = facts;
  return [
    ...visit('CIVIL_AFFAIRS', civilAffairs?.lastVisit?.visitedOn, civilAffairs?.lastVisit?.id),
    ...visit('EDUCATION', education?.dropoutWatch?.visitedOn),
    ...visit('YOUTH_LEAGUE', youthLeague?.lastMonthlyVisitOn),
  ];
}

/** The visit that answers a task asking for one: by the department that it is for, on the day it was asked for or later. */
export function answeringVisit(
  { forDepartment, from }: { forDepartment: string; from: string },
  visits: readonly Visit[],
): Visit | null {
  return visits.find(({ department, on }) => department === forDepartment && on >= from) ?? null;
}

function visit(department: Provider, on: string | null | undefined, id?: string | null): Visit[] {
  const day = on ? findPlainDate(on) : null;
  return day ? [{ department, id: id ?? null, on: day }] : [];
}
