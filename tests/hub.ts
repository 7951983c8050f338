import { departmentNames, openSubgraph, type Subgraph, type SubgraphAnswer } from '../subgraphs/subgraph.ts';
import { freshDatabases, type TestDatabase, type TestDemo, testLinkageKey } from './databases.ts';
import { type DepartmentProcess, startDepartmentProcess } from './department-process.ts';

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
  /** Without path: `${url}/graphql`, `${url}/graphiql`, `${url}/health`. */
  url: string;
  query(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Rows of a statement in a department's database, run as the owner of the tables. */
  sql<Row extends Record<string, unknown>>(department: string, text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Read statements sent so far by one department, or by all (in-process only). */
  statements(department?: string): number;
  /** The processes of a remote hub, to be stopped, suspended or killed. */
  processes: Record<string, DepartmentProcess>;
  stop(): Promise<void>;
}

/** One department over a fresh database, asked without a gateway. */
export interface TestDepartment extends AsyncDisposable {
  subgraph: Subgraph;
  database: TestDatabase;
  execute(query: string, variables?: Record<string, unknown>): Promise<SubgraphAnswer & Answer>;
  sql: TestDatabase['sql'];
  statements(): number;
  stop(): Promise<void>;
}

export interface TestHubOptions {
  departments?: string[];
  mode?: 'in-process' | 'remote';
  demo?: TestDemo;
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
      else opened[name] = await openSubgraph(name, { databaseUrl: runtime, linkageKey: testLinkageKey });
    };
    const started = await Promise.allSettled(departments.map(start));
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    const remote = Object.entries(processes).map(([name, { url }]) => [name, { url }] as const);
    const gateway = await openGateway({ ...opened, ...Object.fromEntries(remote) });
    stopGateway = () => gateway.stop();
    const url = new URL(gateway.url).origin;
    return {
      url,
      query: (document, variables) => ask(`${url}/graphql`, document, variables),
      sql: (department, text, parameters) => of(databases, department).sql(text, parameters),
      statements: (department) =>
        (department ? [of(opened, department)] : Object.values(opened)).reduce((sum, one) => sum + one.statements, 0),
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
export async function startDepartment(name: string, options: { demo?: TestDemo } = {}): Promise<TestDepartment> {
  const database = of(await freshDatabases([name], options.demo), name);
  const subgraph = await openSubgraph(name, { databaseUrl: database.runtime, linkageKey: testLinkageKey });
  const stop = async () => {
    await subgraph.close();
    await database.drop();
  };
  return {
    subgraph,
    database,
    execute: (query, variables) => subgraph.execute({ query, variables }) as Promise<SubgraphAnswer & Answer>,
    sql: database.sql,
    statements: () => subgraph.statements,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Asks a GraphQL endpoint and gives the parsed answer, whatever its status. */
export async function ask(url: string, query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}

async function openGateway(subgraphs: Record<string, Subgraph | { url: string }>) {
  const { readFile } = await import('node:fs/promises');
  const { startGateway } = await import('../gateway/start.ts');
  const supergraph = await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
  return startGateway({ supergraph, subgraphs, host: '127.0.0.1', port: 0, log: () => {} });
}

function of<T>(all: Record<string, T>, name: string): T {
  const one = all[name];
  if (!one) throw new Error(`The test did not start ${name}.`);
  return one;
}
