import { sql } from 'kysely';
import { columnsOf, holds } from '../in-force.ts';
import type { Row, Sql } from '../reading.ts';

/** 花名册: the present members of a child's present pairing (结对成员). */
export function roster(child: Row, person: Sql): Sql {
  return sql`exists (select from pairing_member m join pairing p on p.id = m.pairing_id
    where m.sign_in_id = ${person} and p.child_id = ${child('id')} and ${holds(columnsOf('m'))} and ${holds(columnsOf('p'))})`;
}
