import { sql } from 'kysely';
import type { Row, Sql } from '../reading.ts';

/** The hub's day (北京时间) as SQL. */
export const today: Sql = sql`(now() at time zone 'Asia/Shanghai')::date`;

/** The day an argument names; today when it names none. */
export function dayOf(argument: unknown): Sql {
  return sql`coalesce(${argument ?? null}::date, ${today})`;
}

/** The columns of a table that a sub-select calls `alias`, by property name. */
export function columnsOf(alias: string): Row {
  return (property) => sql.ref(`${alias}.${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
}

/** Whether a fact with a period (`from`, `until`) holds on a day. */
export function holds(row: Row, day: Sql = today): Sql {
  return sql`(${row('from')} <= ${day} and (${row('until')} is null or ${row('until')} > ${day}))`;
}

/** Whether a place opened and not yet closed by a day (`openedOn`, `closedOn`). */
export function isOpenOn(row: Row, day: Sql = today): Sql {
  return sql`(${row('openedOn')} <= ${day} and (${row('closedOn')} is null or ${row('closedOn')} > ${day}))`;
}

/** A filter field that says whether something is so. */
export function claim(condition: (row: Row) => Sql): (row: Row, value: unknown) => Sql {
  return (row, value) => sql`${condition(row)} is ${value === true ? sql`true` : sql`false`}`;
}
