import { existsSync, readdirSync } from 'node:fs';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { PolicyContent } from '../schema/access/policy-content.ts';
import type { Ground, Session } from '../schema/access/viewer.ts';
import { dayAt } from '../schema/plain-date.ts';
import { NotJournaled } from '../schema/processing-record/not-journaled.ts';
import type { OperationMark, Receipt } from '../schema/processing-record/record.ts';
import type { WitnessAnswer, WitnessRequest } from '../schema/processing-record/witness.ts';
import { answerField } from './answers.ts';
import type { Durability } from './chain-connection.ts';
import type { Department } from './department.ts';
import { openParts } from './department-parts.ts';
import { Executor } from './execute.ts';
import type { FieldKeys } from './field-keys.ts';
import { FigureClock } from './figures/clock.ts';
import { hasFigures } from './figures/install.ts';
import { Journal } from './journal.ts';
import { Witness } from './journal-witness.ts';
import { LEDGER_ACTS } from './ledger/acts.ts';
import type { LedgerReply, LedgerRequest } from './ledger/door.ts';
import { LedgerOffice } from './ledger/office.ts';
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
  /** What is asked of its ledgers (台账): files in and out, and imports. Rejects as `execute` does. */
  ledger(request: LedgerRequest, session: Session): Promise<LedgerReply>;
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
  const parts = await openParts(name, config);
  const { department, orm, pool, reader } = parts;
  const journal = await journalOf(name, department, config).catch(async (error: unknown) => {
    await parts.close();
    throw error;
  });
  const executor = new Executor(name, parts.schema, parts.access, journal, answerField as never);
  const witness = new Witness(name, pool, config.witness);
  const ledgers = new LedgerOffice(name, parts, config, journal);
  ledgers.begin();
  const clock = hasFigures(name) ? new FigureClock(pool) : null;
  clock?.begin();
  return {
    name,
    schema: parts.schema,
    get statements() {
      return reader.statements;
    },
    execute: (request, session) => executor.execute(request, session),
    ledger: (request, session) => ledgers.answer(request, session),
    ground: async (number, { viewer }) =>
      (viewer && (await department.ground?.(number, viewer, orm.em.fork(), dayAt(new Date())))) ?? null,
    policy: async () => (await department.policy?.(orm.em.fork(), dayAt(new Date()))) ?? null,
    witness: (request) => witness.answer(request),
    ready: async () => {
      await pool.query('select 1');
      if (journal.isStuck) throw new NotJournaled(false);
    },
    close: async () => {
      await Promise.all([ledgers.close(), clock?.close()]);
      await Promise.all([journal.close(), parts.close()]);
    },
  };
}

function journalOf(name: string, { actKinds }: Department, config: SubgraphConfig): Promise<Journal> {
  const { databaseUrl, durability = 'required' } = config;
  return Journal.open({ department: name, databaseUrl, actKinds: { ...LEDGER_ACTS, ...actKinds }, durability });
}
