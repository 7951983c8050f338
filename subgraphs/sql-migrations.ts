import { readdirSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** Tables that stand outside the entities: a folder of `.sql` files, applied in the order of their names, each once. */
export interface SqlMigrations {
  folder: URL;
  /** Where it is written down which files are done, `schema.table` or `table`; its schema is made as well. */
  doneIn: string;
  /** The advisory lock under which only one process at a time brings the tables up to date. */
  lock: number;
  /** Run in the same transaction once the files are. */
  afterwards?: string;
}

/** Applies what is not done yet, all of it in one transaction; as the owner of the tables. */
export async function applySql(client: Client, migrations: SqlMigrations): Promise<void> {
  const { folder, doneIn, lock, afterwards } = migrations;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const pending = async () => {
    const done = await filesDone(client, doneIn);
    return files.filter((file) => !done.has(file));
  };
  if ((await pending()).length === 0) return;
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    const [schema, table] = doneIn.split('.');
    if (table) await client.query(`create schema if not exists ${schema}`);
    await client.query(`create table if not exists ${doneIn} (file text primary key)`);
    for (const file of await pending()) {
      await client.query(readFileSync(new URL(file, folder), 'utf8'));
      await client.query(`insert into ${doneIn} values ($1)`, [file]);
    }
    if (afterwards) await client.query(afterwards);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function filesDone(client: Client, doneIn: string): Promise<Set<string>> {
  const { rows: found } = await client.query('select to_regclass($1) is not null as there', [doneIn]);
  if (!found[0].there) return new Set();
  const { rows } = await client.query<[string]>({ text: `select * from ${doneIn}`, rowMode: 'array' });
  return new Set(rows.map(([file]) => file));
}
