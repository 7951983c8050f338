import { hkdfSync } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { MikroORM } from '@mikro-orm/postgresql';
import { type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql';
import pg from 'pg';
import { catalogueOf } from '../schema/access/catalogue.ts';
import type { PolicyContent } from '../schema/access/policy-content.ts';
import { departmentCode, type Ground, type Session } from '../schema/access/viewer.ts';
import { dayAt } from '../schema/plain-date.ts';
import { DepartmentAccess } from './access.ts';
import { actResolvers } from './act.ts';
import { ActScope } from './act-scope.ts';
import { answerField, attachAnswers } from './answers.ts';
import type { Department } from './department.ts';
import { Executor } from './execute.ts';
import { type FieldKeys, fieldKeysFor } from './field-keys.ts';
import { FieldReadings } from './field-readings.ts';
import { ormOptions } from './orm.ts';
import { ReadCompiler } from './read-compile.ts';
import { RowScope } from './read-scope.ts';
import { Subjects } from './read-subject.ts';
import { Reader } from './reader.ts';
import { receiptKeyOf } from './receipt-hash.ts';
import { departmentSchema, departmentSdl } from './schema-of.ts';

/** A GraphQL request to a department. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/** Its answer, ready to be sent as JSON. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** A department that answers for its part of the graph. */
export interface Subgraph {
  /** The folder name, also the name in the supergraph. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Statements its reads have sent to the database since it opened. */
  readonly statements: number;
  /** Answers a request within what the session may see; what is wrong with it comes back in `errors`. */
  execute(request: SubgraphRequest, session: Session): Promise<SubgraphAnswer>;
  /** The case, task or emergency of that number, when the session's viewer works on it; else null. */
  ground(number: string, session: Session): Promise<Ground | null>;
  /** What the joint meeting has decided; null in every other department. */
  policy(): Promise<PolicyContent | null>;
  /** Throws when the database does not answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface SubgraphConfig {
  /** PostgreSQL URL of the department's database, as its runtime role. */
  databaseUrl: string;
  /** The key of child ids, the same in every department (at least 32 bytes). */
  linkageKey: Buffer;
  /** The keys of sealed columns; a department that keeps none needs none. */
  fieldKeys?: FieldKeys;
  /** Most connections for reads (default 8). */
  poolSize?: number;
}

/** The departments: the folders beside this file that hold a `schema.graphql`, sorted. */
export function departmentNames(): string[] {
  const folder = new URL('./', import.meta.url);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/schema.graphql`, folder)))
    .map((entry) => entry.name)
    .sort();
}

/** Opens a department over its database. */
export async function openSubgraph(name: string, config: SubgraphConfig): Promise<Subgraph> {
  if (config.linkageKey.length < 32) throw new Error('HUB_LINKAGE_KEY 至少需要 32 字节(base64)。');
  const { default: department } = (await import(new URL(`./${name}/subgraph.ts`, import.meta.url).href)) as {
    default: Department;
  };
  const orm = await MikroORM.init(await ormOptions(name, config.databaseUrl));
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: config.poolSize ?? 8, keepAlive: true });
  pool.on('error', () => undefined);
  const cursorKey = Buffer.from(hkdfSync('sha256', config.linkageKey, name, 'cursor', 32));
  const fieldKeys = fieldKeysFor(department.sealed, config.fieldKeys);
  const receiptKey = receiptKeyOf(config.linkageKey, name);
  const keys = { linkageKey: config.linkageKey, cursorKey, receiptKey, fieldKeys };
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
  attachAnswers(schema, readings, keys);
  holder.reader = new Reader(compiler, pool, keys);
  holder.scope = new ActScope(readings, rows, keys);
  const executor = new Executor(name, schema, access, answerField as never);
  return {
    name,
    schema,
    get statements() {
      return reader().statements;
    },
    execute: (request, session) => executor.execute(request, session),
    ground: async (number, { viewer }) =>
      (viewer && (await department.ground?.(number, viewer, orm.em.fork(), dayAt(new Date())))) ?? null,
    policy: async () => (await department.policy?.(orm.em.fork(), dayAt(new Date()))) ?? null,
    ready: async () => void (await pool.query('select 1')),
    close: async () => void (await Promise.all([pool.end(), orm.close()])),
  };
}
