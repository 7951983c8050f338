import { sql } from 'kysely';
import { today } from '../in-force.ts';
import type { Sql } from '../reading.ts';

/** The day an argument names; today when it names none. */
export function dayOf(argument: unknown): Sql {
  return sql`coalesce(${argument ?? null}::date, ${today})`;
}
