import { readdirSync } from 'node:fs';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type EntitySchema } from '@mikro-orm/postgresql';
import { ActReceipt } from './act-receipt.ts';
import { ChildAlias } from './child-alias.ts';
import { KnownDivision } from './known-division.ts';

/** The entity classes of a department: what every department keeps, and every export of its `entities/` folder. */
export async function departmentEntities(name: string): Promise<EntitySchema[]> {
  const folder = new URL(`./${name}/entities/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  const own = modules.flatMap((module) => Object.values(module)).filter((value) => typeof value === 'function');
  return [KnownDivision, ChildAlias, ActReceipt, ...own] as unknown as EntitySchema[];
}

/** MikroORM options of a department's database: entities, migrations, pool. */
export async function ormOptions(name: string, url: string, poolSize = 4) {
  const root = new URL(`./${name}/`, import.meta.url).pathname;
  return defineConfig({
    clientUrl: url,
    entities: await departmentEntities(name),
    extensions: [Migrator],
    pool: { min: 0, max: poolSize },
    timezone: '+08:00',
    forceUtcTimezone: true,
    migrations: {
      path: `${root}migrations`,
      glob: '*.ts',
      snapshotName: '.snapshot',
      transactional: true,
      fileName: migrationFile,
    },
    schemaGenerator: { disableForeignKeys: false },
  });
}

function migrationFile(timestamp: string, name = 'change'): string {
  return `${timestamp}-${name}`;
}
