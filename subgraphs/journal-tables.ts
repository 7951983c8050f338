import type { Client } from 'pg';
import { applySql } from './sql-migrations.ts';

const JOURNAL_LOCK = 721_004;

/**
 * Brings the journal (披露日志) of a department's database up to date, as its owner: the same tables in every department,
 * beside its own and unknown to its entities. The runtime role adds lines and reads them, nothing else.
 */
export async function migrateJournal(client: Client, runtimeRole: string): Promise<void> {
  await applySql(client, {
    folder: new URL('./journal/', import.meta.url),
    doneIn: 'journal.version',
    lock: JOURNAL_LOCK,
    afterwards: `revoke all on all tables in schema journal from public, ${runtimeRole};
      revoke all on all functions in schema journal from public;
      grant usage on schema journal to ${runtimeRole};
      grant select, insert on journal.link, journal.witnessed_seal to ${runtimeRole}`,
  });
}
