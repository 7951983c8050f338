import { hkdfSync } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { MikroORM } from '@mikro-orm/postgresql';
import { type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql';
import pg from 'pg';
import { catalogueOf } from '../schema/access/catalogue.ts';
import type { PolicyContent } from '../schema/access/policy-content.ts';
import { departmentCode, type Ground, type Session } from '../schema/access/viewer.ts';
import { dayAt } from '../schema/plain-date.ts';
import { NotJournaled } from '../schema/processing-record/not-journaled.ts';
import type { OperationMark, Receipt } from '../schema/processing-record/record.ts';
import type { WitnessAnswer, WitnessRequest } from '../schema/processing-record/witness.ts';
import { DepartmentAccess } from './access.ts';
import { actResolvers } from './act.ts';
import { ActScope } from './act-scope.ts';
import { answerField, attachAnswers } from './answers.ts';
import type { Durability } from './chain-connection.ts';
import type { Department } from './department.ts';
import { Executor } from './execute.ts';
import { type FieldKeys, fieldKeysFor } from './field-keys.ts';
import { FieldReadings } from './field-readings.ts';
import { Journal } from './journal.ts';
import { Witness } from './journal-witness.ts';
import { ormOptions } from './orm.ts';
import { ReadCompiler } from './read-compile.ts';
import { RowScope } from './read-scope.ts';
import { Subjects } from './read-subject.ts';
import { Reader } from './reader.ts';
import type { ReadingKeys } from './reading.ts';
import { receiptKeyOf } from './receipt-hash.ts';
import { departmentSchema, departmentSdl } from './schema-of.ts';
import type { WitnessKeys } from './witness-keys.ts';

/** A GraphQL request to a department. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
  /** Which operation of which gateway it belongs to; absent: asked without a gateway. */
  operation?: OperationMark | null;
}

/** Its answer, ready to be sent as JSON. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  /** What the department has written down of it, in the order in which it was. */
  extensions?: { receipts: readonly Receipt[] };
}

/** A department that answers for its part of the graph. */
export interface Subgraph {
  /** The folder name, also the name in the supergraph. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Statements its reads have sent to the database since it opened. */
  readonly statements: number;
  /**
   * Answers a request within what the session may see, once that is written down in the department's journal; what is wrong
   * with it comes back in `errors`. Rejects with `NotJournaled` when the journal cannot be written.
   */
  execute(request: SubgraphRequest, session: Session): Promise<SubgraphAnswer>;
  /** The case, task or emergency of that number, when the session's viewer works on it; else null. */
  ground(number: string, session: Session): Promise<Ground | null>;
  /** What the joint meeting has decided; null in every other department. */
  policy(): Promise<PolicyContent | null>;
  /** Signs a seal of the processing record that follows the last one it signed. */
  witness(request: WitnessRequest): Promise<WitnessAnswer>;
  /** Throws when the database does not answer, or takes no line of the journal. */
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
  /** What it witnesses seals with; without, it signs none. */
  witness?: WitnessKeys | undefined;
  /** Whether the database must force its journal to the disk (default); `any` is for trial runs. */
  durability?: Durability | undefined;
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
  attachAnswers(schema, readings, keys);
  holder.reader = new Reader(compiler, pool, keys);
  holder.scope = new ActScope(readings, rows, keys);
  const close = async () => void (await Promise.all([pool.end(), orm.close()]));
  const journal = await journalOf(name, department, config).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const executor = new Executor(name, schema, access, journal, answerField as never);
  const witness = new Witness(name, pool, config.witness);
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
    witness: (request) => witness.answer(request),
    ready: async () => {
      await pool.query('select 1');
      if (journal.isStuck) throw new NotJournaled(false);
    },
    close: async () => void (await Promise.all([journal.close(), close()])),
  };
}

async function declarationOf(name: string): Promise<Department> {
  const module = await import(new URL(`./${name}/subgraph.ts`, import.meta.url).href);
  return (module as { default: Department }).default;
}

function keysOf(name: string, { sealed }: Department, { linkageKey, fieldKeys }: SubgraphConfig): ReadingKeys {
  return {
    linkageKey,
    cursorKey: Buffer.from(hkdfSync('sha256', linkageKey, name, 'cursor', 32)),
    receiptKey: receiptKeyOf(linkageKey, name),
    fieldKeys: fieldKeysFor(sealed, fieldKeys),
  };
}

function journalOf(name: string, { actKinds = {} }: Department, config: SubgraphConfig): Promise<Journal> {
  const { databaseUrl, durability = 'required' } = config;
  return Journal.open({ department: name, databaseUrl, actKinds, durability });
}
