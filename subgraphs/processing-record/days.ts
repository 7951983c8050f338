import { sql } from 'kysely';
import { today } from '../in-force.ts';
import type { Row, Sql } from '../reading.ts';

/** The instant at which a day of the hub begins (北京时间零点). */
export const beginningOf = (day: unknown): Sql => sql`((${day}::date)::timestamp at time zone 'Asia/Shanghai')`;

/** The day of an instant in the hub's time. */
export const dayOf = (instant: Sql): Sql => sql`((${instant} at time zone 'Asia/Shanghai')::date)`;

/** Whether a record lies in a period of days, half-open; a side that is not given is open. */
export function within(row: Row, from: unknown, until: unknown): Sql {
  const sides = [
    ...(isGiven(from) ? [sql`${row('at')} >= ${beginningOf(from)}`] : []),
    ...(isGiven(until) ? [sql`${row('at')} < ${beginningOf(until)}`] : []),
  ];
  return sides.length > 0 ? sql`(${sql.join(sides, sql` and `)})` : sql`true`;
}

/** A day that is given, else so many days before today. */
export function dayOr(given: unknown, daysFromToday: number): Sql {
  return isGiven(given) ? sql`${given}::date` : sql`(${today} + ${sql.lit(daysFromToday)}::int)`;
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}
