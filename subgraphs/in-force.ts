import { sql } from 'kysely';
import type { Row, Sql } from './reading.ts';

/** The hub's day (Asia/Shanghai) inside a statement; a sub-select, so that it is worked out once and not for every row. */
export const today: Sql = sql`(select (now() at time zone 'Asia/Shanghai')::date)`;

/** The columns of a table that a sub-select calls `alias`, by property name. */
export function columnsOf(alias: string): Row {
  return (property) => sql.ref(`${alias}.${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
}

/** Whether a fact with a period (`from`, `until`, half-open) holds on a day; today unless another is named. */
export function holds(row: Row, day: Sql = today): Sql {
  return sql`(${row('from')} <= ${day} and (${row('until')} is null or ${row('until')} > ${day}))`;
}

/** Whether a place (`openedOn`, `closedOn`) is open on a day; today unless another is named. */
export function isOpen(row: Row, day: Sql = today): Sql {
  return sql`(${row('openedOn')} <= ${day} and (${row('closedOn')} is null or ${row('closedOn')} > ${day}))`;
}

/**
 * A filter by a claim: the rows of which it is true, or those of which it is false; a row of which neither is known is in
 * neither. Written out, and as `not`, so that the planner can make joins and anti-joins of it.
 */
export function claim(asked: unknown, condition: Sql): Sql {
  return asked === true ? sql`(${condition})` : sql`not (${condition})`;
}
