import { sql } from 'kysely';
import { columnsOf, holds } from '../in-force.ts';
import { within } from '../read-list.ts';
import type { Row, Sql } from '../reading.ts';

/** 花名册: the grid workers in office of the village where a child lives, or of the township above it. */
export function roster(child: Row, person: Sql): Sql {
  return sql`exists (select from grid_worker g where g.sign_in_id = ${person}
    and ${within(child('divisionCode'), sql`g.division_code`)} and ${holds(columnsOf('g'))})`;
}
