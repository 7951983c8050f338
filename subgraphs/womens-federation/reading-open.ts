import { type RawBuilder, sql } from 'kysely';
import { derived, type FieldReading, type Row, type Sql } from '../reading.ts';

/** The hub's day inside a statement (Asia/Shanghai). */
export const TODAY: RawBuilder<unknown> = sql`(now() at time zone 'Asia/Shanghai')::date`;

/** Whether a place is open today: it has opened and has not closed (今天是否开放). */
export function openToday(row: Row): Sql {
  return sql`(${row('openedOn')} <= ${TODAY} and (${row('closedOn')} is null or ${row('closedOn')} > ${TODAY}))`;
}

/** Whether a period holds today (现行). */
export function holdsToday(row: Row): Sql {
  return sql`(${row('from')} <= ${TODAY} and (${row('until')} is null or ${row('until')} > ${TODAY}))`;
}

/** `isOpen` as a field and as a filter of a place. */
export const placeReading = {
  fields: { isOpen: derived(openToday) } as Record<string, FieldReading>,
  filters: { isOpen: (row: Row, value: unknown) => sql`${openToday(row)} = ${value}` },
};

/** `isCurrent` as a filter of somebody in office. */
export const officeReading = {
  filters: { isCurrent: (row: Row, value: unknown) => sql`${holdsToday(row)} = ${value}` },
};
