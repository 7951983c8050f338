import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MikroORM } from '@mikro-orm/postgresql';
import { createDatabase, migrate } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { ormOptions } from './orm.ts';

/** `npm run migration -- <department> [name]`: writes what the entities have and the migrations have not yet. */
async function main(department: string | undefined, name: string | undefined): Promise<void> {
  if (!department)
    throw new Error('用法:npm run migration -- <部门> [名称],例如 npm run migration -- civil-affairs initial');
  const given = process.env.MIGRATION_DATABASE_URL;
  if (given) return report(await createMigration(department, given, name));
  const scratch = mkdtempSync(join(tmpdir(), 'child-data-hub-migration-'));
  chmodSync(scratch, 0o755);
  const password = () => randomBytes(18).toString('base64url');
  try {
    const server = await startEmbeddedPostgres({ dataDir: scratch, password: password(), settings: { fsync: 'off' } });
    try {
      const urls = await createDatabase(server.adminUrl, department, { migrator: password(), runtime: password() });
      report(await createMigration(department, urls.migration, name));
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Compares a migrated database with the entities, writes the difference, and proves that it applies. */
async function createMigration(department: string, url: string, name: string | undefined): Promise<string> {
  mkdirSync(new URL(`./${department}/migrations/`, import.meta.url), { recursive: true });
  await migrate(department, url);
  const orm = await MikroORM.init(await ormOptions(department, url, 1));
  let file: string;
  try {
    file = (await orm.migrator.create(undefined, false, false, name ?? 'initial')).fileName;
  } finally {
    await orm.close(true);
  }
  if (!file) return '';
  formatted(new URL(`./${department}/migrations/${file}`, import.meta.url));
  await migrate(department, url);
  return file;
}

/** Generated code obeys the same formatter as written code. */
function formatted(file: URL): void {
  const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(biome, ['check', '--write', fileURLToPath(file)], { cwd: root, stdio: 'ignore' });
}

function report(file: string): void {
  console.log(file ? `已生成迁移 ${file}(已试运行通过)` : '实体与迁移一致,无需新的迁移');
}

await main(process.argv[2], process.argv[3]);
