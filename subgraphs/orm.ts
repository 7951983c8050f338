import { readdirSync } from 'node:fs';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type EntitySchema } from '@mikro-orm/postgresql';
import { ActReceipt } from './act-receipt.ts';
import { ChildAlias } from './child-alias.ts';
import { KnownDivision } from './known-division.ts';

const gathered = new Map<string, Promise<EntitySchema[]>>();

/** The entity classes of a department: what every department keeps, and every export of its `entities/` folder. */
export function departmentEntities(name: string): Promise<EntitySchema[]> {
  const entities = gathered.get(name) ?? gather(name);
  gathered.set(name, entities);
  return entities;
}

/** One file after the other: entities import each other in circles, and a loader asked for all at once may load one twice. */
async function gather(name: string): Promise<EntitySchema[]> {
  const folder = new URL(`./${name}/entities/`, import.meta.url);
  const entities: unknown[] = [KnownDivision, ChildAlias, ActReceipt];
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.ts'))) {
    const module: object = await import(new URL(file, folder).href);
    entities.push(...Object.values(module).filter((value) => typeof value === 'function'));
  }
  return entities as EntitySchema[];
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
    schemaGenerator: { disableForeignKeys: false, ignoreSchema: ['feed', 'journal', 'ledger'] },
  });
}

function migrationFile(timestamp: string, name = 'change'): string {
  return `${timestamp}-${name}`;
}
