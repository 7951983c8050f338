import { sql } from 'kysely';
import { within } from '../read-list.ts';
import type { Row, Sql } from '../reading.ts';

/** Today in Asia/Shanghai, inside a statement; a sub-select, so that it is worked out once and not for every row. */
export const today: Sql = sql`(select (now() at time zone 'Asia/Shanghai')::date)`;

/** The first day of the current month (本月). */
export const monthStart: Sql = sql`(select date_trunc('month', now() at time zone 'Asia/Shanghai')::date)`;

/** The first day of the current quarter (本季度). */
export const quarterStart: Sql = sql`(select date_trunc('quarter', now() at time zone 'Asia/Shanghai')::date)`;

/** Whether a period (half-open) holds today. */
export function inForce(from: Sql, until: Sql): Sql {
  return sql`(${from} <= ${today} and (${until} is null or ${until} > ${today}))`;
}

/** Whether the row's period holds today. */
export function isCurrent(row: Row): Sql {
  return inForce(row('from'), row('until'));
}

/** Whether a place that may have been closed is open today. */
export function isOpen(row: Row): Sql {
  return sql`(${row('openedOn')} <= ${today} and (${row('closedOn')} is null or ${row('closedOn')} > ${today}))`;
}

/** Whether a child lives in a division's subtree, as the League has it. */
export function childIsWithin(child: Sql, ancestor: Sql): Sql {
  return sql`exists (select from league_child c where c.id = ${child} and ${within(sql.ref('c.division_code'), ancestor)})`;
}

/** Whether a division has this code or lies under it: the standards of an ancestor hold here, too. */
export function isUnder(code: Sql, ancestor: Sql): Sql {
  return sql`starts_with(${code}, ${ancestor})`;
}

/** A filter that asks for a claim to be true or false; written out, because the planner can join what is not compared. */
export function claims(condition: Sql, value: unknown): Sql {
  return value === false ? sql`not ${condition}` : condition;
}
