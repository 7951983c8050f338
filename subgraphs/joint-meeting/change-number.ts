import { sql } from 'kysely';
import { derived, type FieldReading } from '../reading.ts';

/**
 * What every paper that moves the change number (变更号) needs in the database; may be run by several migrations. The number is
 * a sum over places, and a connection adds to one of them: it only ever grows, whatever order writers commit in, and they
 * seldom wait for each other.
 */
export const CHANGE_NUMBER: readonly string[] = [
  `create table if not exists "change_number" ("place" int not null, "moves" bigint not null, primary key ("place"))`,
  `insert into "change_number" ("place", "moves") select p, 0 from generate_series(0, 63) p on conflict do nothing`,
  `create or replace function "move_change_number"() returns trigger language plpgsql as
    $$ begin update "change_number" set "moves" = "moves" + 1 where "place" = pg_backend_pid() % 64; return null; end $$`,
];

/** Makes a table move the change number: by a row added or gone, and by a change of one of the columns. */
export function movesChangeNumber(table: string, ...columns: readonly string[]): string {
  const of = columns.length > 0 ? ` of ${columns.map((column) => `"${column}"`).join(', ')}` : '';
  return `create or replace trigger "${table}_moves_change_number" after insert or delete or update${of} on "${table}"
    for each statement execute function "move_change_number"()`;
}

/** The change number: whoever finds it moved asks again. */
export const changeNumber: FieldReading = derived(() => sql`(select sum(c.moves)::text from change_number c)`);
