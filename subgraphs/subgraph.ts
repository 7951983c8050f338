import { hkdfSync } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import pg from 'pg';
import { actResolvers } from './act.ts';
import { answerField, attachAnswers } from './answers.ts';
import type { Department } from './department.ts';
import { Executor } from './execute.ts';
import { ormOptions } from './orm.ts';
import { ReadCompiler } from './read-compile.ts';
import { Reader } from './reader.ts';
import { departmentSchema } from './schema-of.ts';

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
  /** Answers a request; what is wrong with it comes back in `errors`. */
  execute(request: SubgraphRequest): Promise<SubgraphAnswer>;
  /** Throws when the database does not answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface SubgraphConfig {
  /** PostgreSQL URL of the department's database, as its runtime role. */
  databaseUrl: string;
  /** The key of child ids, the same in every department (at least 32 bytes). */
  linkageKey: Buffer;
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
  const keys = { linkageKey: config.linkageKey, cursorKey };
  const holder: { reader?: Reader } = {};
  const schema = departmentSchema(
    name,
    department,
    () => holder.reader as Reader,
    actResolvers(department, orm, keys, () => holder.reader as Reader),
  );
  const compiler = new ReadCompiler(schema, department.reading, orm);
  compiler.check();
  attachAnswers(schema, compiler, keys);
  const reader = new Reader(compiler, pool, keys);
  holder.reader = reader;
  const executor = new Executor(name, schema, answerField as never);
  return {
    name,
    schema,
    get statements() {
      return reader.statements;
    },
    execute: (request) => executor.execute(request),
    ready: async () => void (await pool.query('select 1')),
    close: async () => void (await Promise.all([pool.end(), orm.close()])),
  };
}
