import { sql } from 'kysely';
import { scopeOf } from '../schema/access/scope.ts';
import type { Sql } from './reading.ts';
import { Slot } from './slot.ts';

/** Whether a child is not sealed (未封存): figures and lists alike leave sealed children out, so that no difference betrays them. */
export function unsealed(childId: Sql): Sql {
  const hidden = new Slot((_variables, _keys, session) => scopeOf(session, null).hiddenChildren);
  return sql`${childId} <> all(${hidden}::text[])`;
}
