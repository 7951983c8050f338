import { withClient } from '../../subgraphs/database.ts';
import { applySql } from '../../subgraphs/sql-migrations.ts';

/** Only one gateway at a time brings the tables up to date; the others wait and find them done. */
const MIGRATION_LOCK = 721_002;

/** Brings the gateway's own database (枢纽库) up to date: the files of `migrations/` in order, each once. */
export async function migrateHubDatabase(migrationUrl: string): Promise<void> {
  await withClient(migrationUrl, (client) =>
    applySql(client, {
      folder: new URL('./migrations/', import.meta.url),
      doneIn: 'applied_migration',
      lock: MIGRATION_LOCK,
    }),
  );
}
