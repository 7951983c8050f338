import type { Client } from 'pg';

interface Part {
  table: string;
  name: string;
  definition: string;
}

/** Constraints and indexes of the department's tables, primary keys and checks excepted. */
const CONSTRAINTS = `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'u', 'x') order by contype = 'f', conname`;
const INDEXES = `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))
  and i.indrelid in (select oid from pg_class where relowner = current_user::regrole)`;

const TABLES = `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tableowner = current_user`;

/**
 * Takes constraints and indexes off the tables for a large load and gives back what puts them on again, all inside the
 * caller's transaction: building them once is many times faster than keeping them up row by row. Empty tables are truncated, so that
 * PostgreSQL need not log the rows either; what a migration has put into a table stays. Needs the owner of the tables.
 */
export async function bareTables(client: Client): Promise<() => Promise<void>> {
  const { rows: constraints } = await client.query<Part>(CONSTRAINTS);
  for (const { table, name } of constraints.toReversed())
    await client.query(`alter table ${table} drop constraint ${name}`);
  const { rows: indexes } = await client.query<Part>(INDEXES);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  const { rows: tables } = await client.query<{ name: string }>(TABLES);
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if (rowCount === 0) await client.query(`truncate ${name}`);
  }
  return async () => {
    await client.query("set local maintenance_work_mem = '256MB'");
    for (const { definition } of indexes) await client.query(definition);
    for (const { table, name, definition } of constraints)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  };
}
