import { sql } from 'kysely';
import { bornBefore, scopeOf } from '../schema/access/scope.ts';
import type { DepartmentCode, Session } from '../schema/access/viewer.ts';
import { DIVISION_LEVELS } from '../schema/division-code.ts';
import { dayAt } from '../schema/plain-date.ts';
import type { Sql, ViewerSlots } from './reading.ts';
import { Slot } from './slot.ts';

/** A value of the session as a parameter of a statement. */
function ofSession(type: string, read: (session: Session) => unknown): Sql {
  return sql`${new Slot((_variables, _keys, session) => read(session))}::${sql.raw(type)}`;
}

/** The viewer's own facts (使用人). */
export const viewerSlots: ViewerSlots = {
  id: ofSession('text', ({ viewer }) => viewer?.id ?? ''),
  department: ofSession('text', ({ viewer }) => viewer?.department ?? ''),
  role: ofSession('text', ({ viewer }) => viewer?.role ?? ''),
  division: ofSession('text', ({ viewer }) => viewer?.division ?? '-'),
};

/** The viewer's division and those above it: places of a county, of its city and of its province serve it. */
export const viewerAncestors: Sql = ofSession('text[]', ({ viewer }) =>
  Object.keys(DIVISION_LEVELS)
    .map(Number)
    .filter((length) => viewer && length < viewer.division.length)
    .map((length) => viewer?.division.slice(0, length)),
);

/** The child of the session's case, task or emergency. */
export const groundChild: Sql = ofSession('text', ({ ground }) => ground?.childId ?? null);

/** Sealed children that the session must not find. */
export function hiddenChildren(owner: DepartmentCode | null): Sql {
  return ofSession('text[]', (session) => scopeOf(session, owner).hiddenChildren);
}

/** The last birth date of those who have completed a number of years today. */
export function lastBirthDate(years: number): Sql {
  return ofSession('date', () => bornBefore(years, dayAt(new Date())));
}

/** Below this number a count of children is a small cell. */
export const smallCellBelow: Sql = ofSession('int', ({ policy }) => policy.smallCellBelow);
