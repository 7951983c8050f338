import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { withClient } from '../../subgraphs/database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Only one gateway at a time brings the tables up to date; the others wait and find them done. */
const MIGRATION_LOCK = 721_002;

/** Brings the gateway's own database (枢纽库) up to date: the files of `migrations/` in order, each once, each in a transaction. */
export async function migrateHubDatabase(migrationUrl: string): Promise<void> {
  await withClient(migrationUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'create table if not exists applied_migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from applied_migration');
    const applied = new Set(rows.map(({ name }) => name));
    for (const name of migrationNames()) if (!applied.has(name)) await apply(client, name);
  });
}

function migrationNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .toSorted();
}

async function apply(client: pg.Client, name: string): Promise<void> {
  await client.query('begin');
  await client.query(readFileSync(new URL(name, FOLDER), 'utf8'));
  await client.query('insert into applied_migration (name) values ($1)', [name]);
  await client.query('commit');
}
