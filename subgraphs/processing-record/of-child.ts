import { sql } from 'kysely';
import type { Row, Sql } from '../reading.ts';

/**
 * The records that name a child, found by the index of children and by nothing else: `offset 0` keeps the planner from
 * walking through all records in the order or up to the number that is asked for around it.
 */
export const recordsOf = (child: Sql): Sql =>
  sql`(select l.chain, l.seq, l.at from record_link l where l.children @> array[${child}] offset 0)`;

/** Whether a record names a child. */
export const namesChild = (row: Row, child: Sql): Sql =>
  sql`(${row('chain')}, ${row('seq')}) in (select o.chain, o.seq from ${recordsOf(child)} o)`;
