import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseUrls, databaseUrls } from './database.ts';
import { findPostgresHome } from './embedded-postgres-home.ts';
import { readSecrets } from './secrets.ts';

/** The URL of a department's database in the embedded PostgreSQL of a hub that is running on the data directory. */
export function embeddedRuntimeUrl(dataDir: string, department: string): string {
  return embeddedUrls(dataDir, department).runtime;
}

/** The URLs of a database in the embedded PostgreSQL of a hub that is running on the data directory, by role. */
export function embeddedUrls(dataDir: string, department: string): DatabaseUrls {
  const port = existsSync(join(dataDir, 'secrets.json')) ? portOf(dataDir) : undefined;
  const passwords = port ? readSecrets(dataDir, []).databases[department] : undefined;
  if (!port || !passwords)
    throw new Error(`${dataDir} 上没有正在运行的枢纽:请先运行 npm start,或设置 DATABASE_URL 指向部门的数据库。`);
  return databaseUrls(`postgres://127.0.0.1:${port}/`, department, passwords);
}

function portOf(dataDir: string): string | undefined {
  try {
    const { base } = findPostgresHome(dataDir);
    return readFileSync(join(base, 'data/postmaster.pid'), 'utf8').split('\n')[3]?.trim();
  } catch {
    return undefined;
  }
}
