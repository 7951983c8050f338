import { sql } from 'kysely';
import { columnsOf, holds } from '../in-force.ts';
import type { Row, Sql } from '../reading.ts';

/**
 * Whether a person looks after a pupil (花名册): leads the class, is paired with the pupil, or supports it by an open
 * psychological file. The person's few pupils come first, then the rows, whatever else is asked for.
 */
export function roster(pupil: Row, person: Sql): Sql {
  return sql`${pupil('id')} = any(array(${ofTheClass(person)} union all ${paired(person)} union all ${supported(person)}))`;
}

const leading = columnsOf('t');
const pairing = columnsOf('r');
const support = columnsOf('s');

function ofTheClass(person: Sql): Sql {
  const sameClass = sql`e.school_id = t.school_id and e.grade = t.grade and btrim(e.class_name) = t.class_name`;
  return sql`select e.child_id from class_teacher t join enrolment e on ${sameClass} where ${leading('signInId')} = ${person} and ${holds(leading)} and e.until is null`;
}

function paired(person: Sql): Sql {
  return sql`select r.child_id from teacher_pairing r where ${pairing('signInId')} = ${person} and ${holds(pairing)}`;
}

function supported(person: Sql): Sql {
  return sql`select f.child_id from psychological_file_supporter s join psychological_file f on f.id = s.psychological_file_id where ${support('signInId')} = ${person} and ${holds(support)} and f.closed_on is null`;
}
