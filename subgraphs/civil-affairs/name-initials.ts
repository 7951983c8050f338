import { sql } from 'kysely';
import type { Sql } from '../reading.ts';
import { mapped } from '../slot.ts';

/** Whether the pinyin initials (拼音首字母) of a name contain the given letters, by the index of migration 008; spaces and case do not matter. */
export function hasInitials(name: Sql, letters: unknown): Sql {
  const pieces = mapped<string>(letters, (given) => [given.replace(/\s/g, '').toLowerCase()].filter((text) => text));
  return sql`initial_pieces(${name}) @> ${pieces}::text[]`;
}
