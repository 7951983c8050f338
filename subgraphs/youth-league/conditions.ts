import { sql } from 'kysely';
import { within } from '../read-list.ts';
import type { Sql } from '../reading.ts';

/** The first day of the current month (本月). */
export const monthStart: Sql = sql`(select date_trunc('month', now() at time zone 'Asia/Shanghai')::date)`;

/** The first day of the current quarter (本季度). */
export const quarterStart: Sql = sql`(select date_trunc('quarter', now() at time zone 'Asia/Shanghai')::date)`;

/** Whether a child lives in a division's subtree, as the League has it. */
export function childIsWithin(child: Sql, ancestor: Sql): Sql {
  return sql`exists (select from league_child c where c.id = ${child} and ${within(sql.ref('c.division_code'), ancestor)})`;
}

/** Whether a division has this code or lies under it: the standards of an ancestor hold here, too. */
export function isUnder(code: Sql, ancestor: Sql): Sql {
  return sql`starts_with(${code}, ${ancestor})`;
}
