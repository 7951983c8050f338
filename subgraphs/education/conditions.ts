import { sql } from 'kysely';
import { within } from '../read-list.ts';
import type { Row, Sql } from '../reading.ts';
import { recordId } from '../record-id.ts';
import { mapped } from '../slot.ts';

/** Facts about pupils who live in the subtree of a division (口径: 学生现居住地). */
export function livesWithin(row: Row, code: Sql): Sql {
  return sql`exists (select from pupil p where p.id = ${row('child')} and ${within(sql.ref('p.division_code'), code)})`;
}

/** Facts that the school of that id keeps. */
export function keptBySchool(row: Row, schoolId: unknown): Sql {
  return sql`${row('school')} = ${mapped(schoolId, recordId)}`;
}

/** Pupils who are enrolled at a school now: first the school's few, then their rows, whatever the order and page asked for. */
export function enrolledAt(pupil: Row, schoolId: Sql): Sql {
  return sql`${pupil('id')} = any(array(select e.child_id from enrolment e where e.school_id = ${schoolId} and e.until is null))`;
}
