import type { EntityManager } from '@mikro-orm/postgresql';
import { runSql } from '../checking/run-sql.ts';
import { type ColumnShape, type Properties, quoted, type TableShape } from '../checking/table-shape.ts';
import { FINGERPRINT } from './fingerprint.ts';

/** What is written to a row: its properties; `id` of an existing one. */
export interface RowToWrite {
  id: string | number | null;
  /** As which version an existing row was read. */
  read?: string | null;
  values: Properties;
}

/** A row as it was written: its key and the fingerprint of its content. */
export interface WrittenRow {
  id: string | number;
  fingerprint: string;
}

/** Inserts rows, in one statement for all that give the same properties; answers in their order. */
export function insertRows(em: EntityManager, shape: TableShape, rows: readonly RowToWrite[]): Promise<WrittenRow[]> {
  return byProperties(rows, shape, async (columns, group) => {
    const names = columns.map(({ column }) => quoted(column));
    const own = quoted(shape.key.column);
    // the sequence is looked up once, not for every row
    const sequence = `(select pg_get_serial_sequence('${quoted(shape.table)}', '${shape.key.column}'))`;
    const given = shape.isNumbered ? `nextval(${sequence}) as ${own}, ` : '';
    const all = (shape.isNumbered ? [own, ...names] : names).join(', ');
    return runSql<WrittenRow & { o: number }>(
      em,
      `with v as materialized (select ${given}r.* from jsonb_to_recordset($1::jsonb) as r (o int, ${definition(columns)})),
       t as (insert into ${quoted(shape.table)} as t (${all}) select ${all} from v order by o
         returning t.${own}, ${FINGERPRINT} as fingerprint)
       select v.o, to_jsonb(t.${own}) as id, t.fingerprint from t join v using (${own}) order by v.o`,
      [asJson(columns, group)],
    );
  });
}

/** A row version that is seen and whose transaction still runs is this transaction's own: a foreign key took a change over. */
const CHANGED_HERE = "pg_xact_status(t.xmin::text::xid8) = 'in progress'";

/** Changes existing rows that are still as they were read, in one statement for all that change the same properties; each version goes up by one. */
export function updateRows(em: EntityManager, shape: TableShape, rows: readonly RowToWrite[]): Promise<WrittenRow[]> {
  return byProperties(rows, shape, async (columns, group) => {
    const own = quoted(shape.key.column);
    const set = columns.map(({ column }) => `${quoted(column)} = v.${quoted(column)}`);
    if (shape.version) set.push(`${quoted(shape.version.column)} = t.${quoted(shape.version.column)} + 1`);
    return runSql<WrittenRow & { o: number }>(
      em,
      `update ${quoted(shape.table)} as t set ${set.join(', ')}
       from jsonb_to_recordset($1::jsonb) as v (o int, key_of_row ${shape.key.type}, read_as text, ${definition(columns)})
       where t.${own} = v.key_of_row and (t.xmin::text = v.read_as or ${CHANGED_HERE}) returning v.o, to_jsonb(t.${own}) as id, ${FINGERPRINT} as fingerprint`,
      [asJson(columns, group)],
    );
  });
}

/** Takes rows away. */
export async function deleteRows(em: EntityManager, shape: TableShape, ids: readonly unknown[]): Promise<void> {
  if (ids.length === 0) return;
  await runSql(
    em,
    `delete from ${quoted(shape.table)} t using jsonb_to_recordset($1::jsonb) as v (id ${shape.key.type})
     where t.${quoted(shape.key.column)} = v.id`,
    [JSON.stringify(ids.map((id) => ({ id })))],
  );
}

interface Placed extends RowToWrite {
  o: number;
}

type WriteGroup = (columns: ColumnShape[], group: readonly Placed[]) => Promise<(WrittenRow & { o: number })[]>;

async function byProperties(rows: readonly RowToWrite[], shape: TableShape, write: WriteGroup): Promise<WrittenRow[]> {
  const groups = new Map<string, Placed[]>();
  for (const [o, row] of rows.entries()) {
    const key = Object.keys(row.values).join();
    const group = groups.get(key) ?? [];
    group.push({ ...row, o });
    groups.set(key, group);
  }
  const written: WrittenRow[] = [];
  for (const group of groups.values()) {
    const properties = Object.keys(group[0]?.values ?? {}).sort();
    const columns = properties.map((property) => shape.columns.get(property) as ColumnShape);
    for (const { o, id, fingerprint } of await write(columns, group)) written[o] = { id, fingerprint };
  }
  return written;
}

function definition(columns: readonly ColumnShape[]): string {
  return columns.map(({ column, type }) => `${quoted(column)} ${type}`).join(', ');
}

function asJson(columns: readonly ColumnShape[], rows: readonly Placed[]): string {
  return JSON.stringify(
    rows.map(({ o, id, read, values }) => {
      const row: Record<string, unknown> = { o, key_of_row: id, read_as: read };
      for (const { property, column } of columns) row[column] = values[property];
      return row;
    }),
  );
}
