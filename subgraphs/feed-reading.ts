import { sql } from 'kysely';
import { badInput } from '../schema/errors.ts';
import { pageSize, within } from './read-list.ts';
import { derived, type FieldReading, type Sql } from './reading.ts';
import { hiddenChildren, viewerSlots } from './session-slots.ts';
import { mapped } from './slot.ts';

const CURSOR = /^(\d{1,20})\.([0-9A-Z-]{0,28})$/i;

/**
 * 变更登记 as it is read: the children changed after a cursor, in the order of the transactions that changed them; never one that
 * a running transaction could still come before, so that a cursor once passed leaves nobody behind. Children of the viewer's
 * area, and those whom the register (`table`) does not or no longer know; not the sealed ones.
 */
export function changes(table: string): FieldReading {
  return derived((_, { after, first }) => {
    const [xid, child] = [part(after, 1), part(after, 2)];
    const place = sql`case when ${xid}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then ${xid}::xid8 else '0'::xid8 end`;
    const page = sql`select f.child_id, f.xid from feed.child f, (select ${place} as xid) a
      where f.xid < pg_snapshot_xmin(pg_current_snapshot()) and f.xid >= a.xid and (f.xid, f.child_id) > (a.xid, ${child}::text)
      order by f.xid, f.child_id limit ${pageSize(first)}::int`;
    return sql`(with page as materialized (${page}) select json_build_object(
      'ids', (select coalesce(json_agg(distinct p.child_id), '[]') from page p where ${isTold(table)}),
      'cursor', coalesce((select p.xid || '.' || p.child_id from page p order by p.xid desc, p.child_id desc limit 1),
        ${mapped(after, (given) => given ?? null)}::text),
      'isMore', (select count(*) from page) >= ${pageSize(first)}::int))`;
  });
}

function isTold(table: string): Sql {
  const row = sql`from ${sql.table(table)} r where r.id = p.child_id`;
  return sql`p.child_id <> all(${hiddenChildren(null)})
    and (not exists (select ${row}) or exists (select ${row} and ${within(sql.ref('r.division_code'), viewerSlots.division)}))`;
}

function part(after: unknown, at: 1 | 2): Sql {
  return sql`${mapped<string | null | undefined>(after, (cursor) => {
    if (cursor === null || cursor === undefined) return at === 1 ? '0' : '';
    const parts = CURSOR.exec(cursor);
    if (!parts)
      throw badInput({ field: 'after', message: '变更游标无效:请使用上一次返回的 cursor,或不填而从头读起。' });
    return parts[at];
  })}`;
}
