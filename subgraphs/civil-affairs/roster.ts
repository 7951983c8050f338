import { sql } from 'kysely';
import { columnsOf, holds } from '../in-force.ts';
import type { Row, Sql } from '../reading.ts';

/** 花名册: the child director in office in the child's village, and the social worker in charge of its open case. */
export function roster(child: Row, person: Sql): Sql {
  return sql`(exists (select from child_director d where d.sign_in_id = ${person}
      and d.division_code = ${child('divisionCode')} and ${holds(columnsOf('d'))})
    or exists (select from service_case x join social_worker w on w.id = x.worker_id
      where x.child_id = ${child('id')} and x.closed_on is null and w.sign_in_id = ${person} and ${holds(columnsOf('w'))}))`;
}
