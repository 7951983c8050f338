import type { PolicySource } from '../gateway/access/policy-copy.ts';
import type { Allowances } from '../gateway/allowances.ts';
import type { SignIn } from '../gateway/sign-in/open-sign-in.ts';
import type { RequestIdentity } from '../gateway/sign-in/request-identity.ts';
import type { GatewayOptions } from '../gateway/start.ts';
import type { Session } from '../schema/access/viewer.ts';
import type { ProcessingRecord } from '../schema/processing-record/record.ts';
import type { FieldKeys } from '../subgraphs/field-keys.ts';
import { departmentNames, openSubgraph, type Subgraph, type SubgraphAnswer } from '../subgraphs/subgraph.ts';
import { freshDatabases, type TestDatabase, type TestDemo, testFieldKeys, testLinkageKey } from './databases.ts';
import { type DepartmentProcess, startDepartmentProcess, testSigner } from './department-process.ts';
import { MemoryRecorder } from './record/memory-recorder.ts';
import { openPolicy, stewardSession, usualIdentity } from './sessions.ts';
import { openTestRecord } from './test-record.ts';
import { testWitness } from './test-sealing.ts';
import { asHeader, testSignIn } from './test-sign-in.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape their own query states
type Json = any;

/** What a client gets back. */
export interface Answer {
  data?: Json;
  errors?: Array<{ message: string; path?: Array<string | number>; extensions: Json }>;
  extensions?: Json;
}

/** A whole hub for a test file: fresh databases, every department, the gateway on a free port. */
export interface TestHub extends AsyncDisposable {
  /** Without path: `${url}/graphql`, `${url}/explorer`, `${url}/health`. */
  url: string;
  /** Asks as a data steward: of the joint meeting for queries, of the owner for mutations; unless somebody else is named. */
  query(document: string, variables?: Record<string, unknown>, as?: Partial<RequestIdentity>): Promise<Answer>;
  /** Rows of a statement in a department's database, run as the owner of the tables. */
  sql<Row extends Record<string, unknown>>(department: string, text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Read statements sent so far by one department, or by all (in-process only). */
  statements(department?: string): number;
  /** What the hub has written down of every operation (处理记录), and the recorder that keeps it, unless it is in the database. */
  records: readonly ProcessingRecord[];
  recorder: MemoryRecorder;
  /** Seals what the database has of the record now; resolves when the departments have answered. */
  sealNow(): Promise<void>;
  /** The processes of a remote hub, to be stopped, suspended or killed. */
  processes: Record<string, DepartmentProcess>;
  stop(): Promise<void>;
}

/** One department over a fresh database, asked without a gateway. */
export interface TestDepartment extends AsyncDisposable {
  subgraph: Subgraph;
  database: TestDatabase;
  /** Asks as the department's own data steward, unless another session is given. */
  execute(query: string, variables?: Record<string, unknown>, session?: Session): Promise<Answer>;
  /** The same, with the receipts that a gateway gets. */
  answer(query: string, variables?: Record<string, unknown>, session?: Session): Promise<SubgraphAnswer & Answer>;
  sql: TestDatabase['sql'];
  statements(): number;
  stop(): Promise<void>;
}

export interface TestHubOptions {
  departments?: string[];
  mode?: 'in-process' | 'remote';
  demo?: TestDemo;
  /** Which policy holds: everything conditional is shared with the joint meeting (default), or what the joint meeting decides. */
  policy?: PolicySource | 'joint-meeting';
  /** Without them nothing is limited. */
  allowances?: Allowances;
  /** The clock that the policy's age is told by. */
  now?: () => number;
  /** Where operations are recorded: in memory (default, `hub.records`), or as in a running hub, in the record's database. */
  record?: 'memory' | 'database';
  /** How people sign in, when not by saying who they are. */
  signIn?: SignIn;
}

/** `await using hub = await startTestHub({ demo: { seed: 1, children: 700 } })`. */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const { departments = departmentNames(), mode = 'in-process', demo } = options;
  const databases = await freshDatabases(departments, demo);
  const opened: Record<string, Subgraph> = {};
  const processes: Record<string, DepartmentProcess> = {};
  let stopGateway: (() => Promise<void>) | undefined;
  const stop = async () => {
    await stopGateway?.();
    await Promise.all(Object.values(opened).map((subgraph) => subgraph.close()));
    await Promise.all(Object.values(processes).map((process) => process.stop()));
    await Promise.all(Object.values(databases).map((database) => database.drop()));
  };
  try {
    const start = async (name: string) => {
      const { runtime } = of(databases, name);
      if (mode === 'remote') processes[name] = await startDepartmentProcess(name, runtime);
      else
        opened[name] = await openSubgraph(name, {
          databaseUrl: runtime,
          linkageKey: testLinkageKey,
          fieldKeys: testFieldKeys,
          durability: 'any',
          witness: testWitness(name),
        });
    };
    const started = await Promise.allSettled(departments.map(start));
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    const remote = Object.entries(processes).map(([name, { url }]) => [name, { url }] as const);
    const policy = options.policy === 'joint-meeting' ? undefined : (options.policy ?? openPolicy(departments));
    const subgraphs = { ...opened, ...Object.fromEntries(remote) };
    const memory = new MemoryRecorder();
    const record = options.record === 'database' ? await openTestRecord(databases) : null;
    stopGateway = async () => record?.close();
    const { allowances, now, signIn = testSignIn } = options;
    const [recorder, afterDrain] = [record?.recorder ?? memory, stopGateway];
    const gateway = await openGateway(subgraphs, { policy, allowances, now, recorder, afterDrain, signIn });
    stopGateway = () => gateway.stop();
    record?.sealWith(gateway);
    const url = new URL(gateway.url).origin;
    return {
      url,
      query: (document, variables, as = usualIdentity(document)) => ask(`${url}/graphql`, document, variables, as),
      sql: (department, text, parameters) => of(databases, department).sql(text, parameters),
      statements: (department) =>
        (department ? [of(opened, department)] : Object.values(opened)).reduce((sum, one) => sum + one.statements, 0),
      records: memory.records,
      recorder: memory,
      sealNow: async () => record?.sealNow(),
      processes,
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `await using department = await startDepartment('education')`. */
export async function startDepartment(
  name: string,
  options: { demo?: TestDemo; fieldKeys?: FieldKeys } = {},
): Promise<TestDepartment> {
  const database = of(await freshDatabases([name], options.demo), name);
  const subgraph = await openSubgraph(name, {
    databaseUrl: database.runtime,
    linkageKey: testLinkageKey,
    fieldKeys: options.fieldKeys ?? testFieldKeys,
    durability: 'any',
  });
  const answer: TestDepartment['answer'] = (query, variables, session = stewardSession(name)) =>
    subgraph.execute({ query, variables }, session) as Promise<SubgraphAnswer & Answer>;
  const stop = async () => {
    await subgraph.close();
    await database.drop();
  };
  return {
    subgraph,
    database,
    answer,
    execute: async (...asked) => ({ ...(await answer(...asked)), extensions: undefined }),
    sql: database.sql,
    statements: () => subgraph.statements,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Asks a GraphQL endpoint and gives the parsed answer, whatever its status. */
export async function ask(
  url: string,
  query: string,
  variables?: Record<string, unknown>,
  as: Partial<RequestIdentity> = usualIdentity(query),
): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...asHeader(as) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}

async function openGateway(
  subgraphs: Record<string, Subgraph | { url: string }>,
  rest: Pick<GatewayOptions, 'policy' | 'allowances' | 'now' | 'recorder' | 'afterDrain' | 'signIn'>,
) {
  const { readFile } = await import('node:fs/promises');
  const { startGateway } = await import('../gateway/start.ts');
  const supergraph = await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
  return startGateway({
    supergraph,
    isFrozen: true,
    subgraphs,
    signer: testSigner,
    port: 0,
    log: () => {},
    ...rest,
  });
}

function of<T>(all: Record<string, T>, name: string): T {
  const one = all[name];
  if (!one) throw new Error(`The test did not start ${name}.`);
  return one;
}
