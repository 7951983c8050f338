import { sql } from 'kysely';
import { columnsOf, holds } from '../in-force.ts';
import type { Row, Sql } from '../reading.ts';

const row = columnsOf('g');

const rows = (child: Row, table: string, condition: Sql) =>
  sql`(select from ${sql.table(table)} g where g.child_id = ${child('id')} and ${condition})`;

const missing = (child: Row, table: string, condition: Sql = sql`true`) =>
  sql`not exists ${rows(child, table, condition)}`;

/** What a complete record has, and how one sees that it is missing; in the order in which a clerk fills the record. */
const GAPS: Record<string, (child: Row) => Sql> = {
  NATIONAL_ID: (child) => sql`${child('nationalIdSealed')} is null`,
  GUARDIAN: (child) => missing(child, 'guardianship', holds(row)),
  GUARDIAN_PHONE: (child) => sql`exists ${rows(child, 'guardianship', sql`g.phone is null and ${holds(row)}`)}`,
  PARENTS: (child) => sql`${missing(child, 'parent')}
    and ${missing(child, 'child_category_record', sql`g.category = 'ORPHAN' and ${holds(row)}`)}`,
  WORK_PLACE: (child) =>
    sql`exists ${rows(
      child,
      'parent',
      sql`g.status = 'AWAY' and not exists (select from parent_work_place w where w.parent_id = g.id and ${holds(columnsOf('w'))})`,
    )}`,
  CATEGORY: (child) => missing(child, 'child_category_record', holds(row)),
  SERVICE_AGREEMENT: (child) => missing(child, 'service_agreement', holds(row)),
  VISIT: (child) => missing(child, 'home_visit'),
};

/** 台账缺项: what a child's record lacks today, as JSON. */
export function gaps(child: Row): Sql {
  const values = Object.entries(GAPS).map(
    ([gap, isMissing], at) => sql`(${sql.lit(at)}, ${sql.lit(gap)}, ${isMissing(child)})`,
  );
  return sql`(select coalesce(json_agg(x.gap order by x.at), '[]') from (values ${sql.join(values)}) as x(at, gap, is_missing) where x.is_missing)`;
}
