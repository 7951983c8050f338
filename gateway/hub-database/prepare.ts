import { createDatabase, type DatabasePasswords } from '../../subgraphs/database.ts';
import { migrateHubDatabase } from './migrate.ts';
import { HUB_DATABASE } from './name.ts';

/** Makes the hub database in a PostgreSQL that this process runs itself, if need be, and gives its URL as the runtime role. */
export async function prepareHubDatabase(adminUrl: string, passwords: DatabasePasswords | undefined): Promise<string> {
  if (!passwords) throw new Error(`secrets.json 中没有 ${HUB_DATABASE} 的数据库口令。`);
  const { migration, runtime } = await createDatabase(adminUrl, HUB_DATABASE, passwords);
  await migrateHubDatabase(migration);
  return runtime;
}
