import { readdirSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';

const FOLDER = new URL('./journal/', import.meta.url);

/** Only one process at a time alters the journal of a database. */
const JOURNAL_LOCK = 721_004;

/**
 * Brings the journal (披露日志) of a department's database up to date, as its owner: the same tables in every department,
 * beside its own and unknown to its entities. The runtime role adds lines and reads them, nothing else.
 */
export async function migrateJournal(client: Client, runtimeRole: string): Promise<void> {
  const versions = readdirSync(FOLDER).filter((file) => file.endsWith('.sql'));
  const isNew = (done: ReadonlySet<string>) => versions.filter((file) => !done.has(file)).sort();
  if (isNew(await applied(client)).length === 0) return;
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [JOURNAL_LOCK]);
    await client.query('create schema if not exists journal');
    await client.query('create table if not exists journal.version (file text primary key)');
    for (const file of isNew(await applied(client))) {
      await client.query(readFileSync(new URL(file, FOLDER), 'utf8'));
      await client.query('insert into journal.version values ($1)', [file]);
    }
    await client.query(`revoke all on all tables in schema journal from public, ${runtimeRole};
      revoke all on all functions in schema journal from public;
      grant usage on schema journal to ${runtimeRole};
      grant select, insert on journal.link, journal.witnessed_seal to ${runtimeRole}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function applied(client: Client): Promise<Set<string>> {
  const { rows: found } = await client.query("select to_regclass('journal.version') is not null as there");
  if (!found[0].there) return new Set();
  const { rows } = await client.query<{ file: string }>('select file from journal.version');
  return new Set(rows.map(({ file }) => file));
}
