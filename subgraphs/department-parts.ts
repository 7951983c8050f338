import { hkdfSync } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import { type GraphQLSchema, parse } from 'graphql';
import pg from 'pg';
import { catalogueOf } from '../schema/access/catalogue.ts';
import { departmentCode } from '../schema/access/viewer.ts';
import { DepartmentAccess } from './access.ts';
import { actResolvers } from './act.ts';
import { ActScope } from './act-scope.ts';
import { attachAnswers } from './answers.ts';
import { declarationOf } from './declaration.ts';
import type { Department } from './department.ts';
import { departmentSdl } from './department-sdl.ts';
import { fieldKeysFor } from './field-keys.ts';
import { FieldReadings } from './field-readings.ts';
import { KeptPages } from './kept-pages.ts';
import { ormOptions } from './orm.ts';
import { ReadCompiler } from './read-compile.ts';
import { RowScope } from './read-scope.ts';
import { Subjects } from './read-subject.ts';
import { Reader } from './reader.ts';
import type { ReadingKeys } from './reading.ts';
import { receiptKeyOf } from './receipt-hash.ts';
import { departmentSchema } from './schema-of.ts';
import type { SubgraphConfig } from './subgraph.ts';

/** What a department is made of once its database is open (部门的组成部分): enough to read, act and import, but no journal yet. */
export interface DepartmentParts {
  department: Department;
  orm: MikroORM;
  pool: pg.Pool;
  keys: ReadingKeys;
  access: DepartmentAccess;
  schema: GraphQLSchema;
  reader: Reader;
  scope: ActScope;
  close(): Promise<void>;
}

type PartsConfig = Pick<SubgraphConfig, 'databaseUrl' | 'linkageKey' | 'fieldKeys' | 'poolSize'>;

/** Opens the parts of a department over its database. */
export async function openParts(name: string, config: PartsConfig): Promise<DepartmentParts> {
  if (config.linkageKey.length < 32) throw new Error('HUB_LINKAGE_KEY 至少需要 32 字节(base64)。');
  const department = await declarationOf(name);
  const keys = keysOf(name, department, config);
  const orm = await MikroORM.init(await ormOptions(name, config.databaseUrl));
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: config.poolSize ?? 8, keepAlive: true });
  pool.on('error', () => undefined);
  const code = departmentCode(name);
  const access = new DepartmentAccess(code, catalogueOf(parse(departmentSdl(name)), code));
  const holder: { reader?: Reader; scope?: ActScope } = {};
  const reader = () => holder.reader as Reader;
  const acts = actResolvers(department, orm, keys, reader, (em, context) =>
    (holder.scope as ActScope).confine(em, context),
  );
  const schema = departmentSchema(name, department, reader, acts);
  const readings = new FieldReadings(schema, department.reading, orm);
  readings.check();
  const register = department.children ? readings.metaOf(department.children) : null;
  const rows = new RowScope(new Subjects(register, () => readings.alias()), department);
  const compiler = new ReadCompiler(readings, rows);
  attachAnswers(schema, readings, keys, new KeptPages(pool));
  holder.reader = new Reader(compiler, pool, keys);
  holder.scope = new ActScope(readings, rows, keys);
  const close = async () => void (await Promise.all([pool.end(), orm.close()]));
  return { department, orm, pool, keys, access, schema, reader: holder.reader, scope: holder.scope, close };
}

function keysOf(name: string, { sealed }: Department, { linkageKey, fieldKeys }: PartsConfig): ReadingKeys {
  return {
    linkageKey,
    cursorKey: Buffer.from(hkdfSync('sha256', linkageKey, name, 'cursor', 32)),
    receiptKey: receiptKeyOf(linkageKey, name),
    fieldKeys: fieldKeysFor(sealed, fieldKeys),
  };
}
