import type { EntityManager } from '@mikro-orm/postgresql';
import type { LedgerValue } from '../../ledger.ts';
import { runSql } from '../checking/run-sql.ts';
import { quoted, type TableShape } from '../checking/table-shape.ts';

/** A row as `to_jsonb` gives it. */
export type RawRow = Readonly<Record<string, unknown>>;

const readAs = new WeakMap<RawRow, string>();

/** As which of its versions a row was read: it is only changed as long as it is still that one. */
export const versionRead = (raw: RawRow | null): string | null => (raw && readAs.get(raw)) ?? null;

/** The rows of a table whose properties have one of the given combinations of values, in the order of their keys. */
export async function findRecords(
  em: EntityManager,
  shape: TableShape,
  properties: readonly string[],
  wanted: readonly (readonly LedgerValue[])[],
): Promise<RawRow[]> {
  if (wanted.length === 0) return [];
  const columns = properties.map((property, at) => {
    const column = shape.columns.get(property);
    if (!column) throw new Error(`${shape.table} has no property ${property}`);
    return { ...column, as: `k${at}` };
  });
  const definition = columns.map(({ as, type }) => `${as} ${type}`).join(', ');
  const hasNull = columns.map((_, at) => wanted.some((values) => values[at] === null));
  const match = columns.map(({ column, as }, at) =>
    hasNull[at] ? `t.${quoted(column)} is not distinct from w.${as}` : `t.${quoted(column)} = w.${as}`,
  );
  const rows = wanted.map((values) => Object.fromEntries(columns.map(({ as }, at) => [as, values[at] ?? null])));
  const found = await runSql<{ row: RawRow; read: string }>(
    em,
    // each combination is looked up by itself: without statistics the planner would read the whole table
    `select t.row, t.read from jsonb_to_recordset($1::jsonb) as w (${definition}), lateral (
       select to_jsonb(t) as row, t.xmin::text as read, t.${quoted(shape.key.column)} as own
       from ${quoted(shape.table)} t where ${match.join(' and ')} offset 0
     ) t order by t.own`,
    [JSON.stringify(rows)],
  );
  for (const { row, read } of found) readAs.set(row, read);
  return found.map(({ row }) => row);
}
