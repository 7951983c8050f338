import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { inject } from 'vitest';
import { allowanceRules } from '../../gateway/allowance-rules.ts';
import { Allowances } from '../../gateway/allowances.ts';
import { migrateHubDatabase } from '../../gateway/hub-database/migrate.ts';
import { type HubDatabase, openHubDatabase } from '../../gateway/hub-database/open.ts';
import { openSignIn, type SignInParts } from '../../gateway/sign-in/open-sign-in.ts';
import { signInSettings } from '../../gateway/sign-in/settings.ts';
import { createDatabase, withClient } from '../../subgraphs/database.ts';
import { startTestHub } from '../gateway/test-hub.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';

/** A hub database of its own, dropped at the end. */
export interface TestHubDatabase extends HubDatabase, AsyncDisposable {
  url: string;
  /** Rows of a statement, run as the runtime role. */
  sql<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** A statement of the owner of the tables. */
  asOwner(text: string): Promise<void>;
}

/** A fresh, migrated hub database. */
export async function freshHubDatabase(): Promise<TestHubDatabase> {
  const name = `hub_${randomBytes(5).toString('hex')}`;
  const { migration, runtime } = await createDatabase(inject('cluster'), name, { migrator: 'm', runtime: 'r' });
  await migrateHubDatabase(migration);
  const database = openHubDatabase(runtime, () => {});
  return {
    ...database,
    url: runtime,
    sql: (text, values = []) => withClient(runtime, async (client) => (await client.query(text, values)).rows),
    asOwner: (text) => withClient(migration, async (client) => void (await client.query(text))),
    async [Symbol.asyncDispose]() {
      await database.close();
      await withClient(inject('cluster'), async (admin) => {
        await admin.query(`drop database ${name} with (force)`);
        await admin.query(`drop role ${name}`);
        await admin.query(`drop role ${name}_migrator`);
      });
    },
  };
}

/** A gateway in front of invented departments, with signing in as the environment states it. */
export interface TestGateway extends AsyncDisposable {
  url: string;
  log: Record<string, unknown>[];
  allowances: Allowances;
  /** What was written down of signing in and of operations. */
  recorder: MemoryRecorder;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Posts JSON as a page of the hub does. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Asks `{ __typename }`. */
  ask(headers?: Record<string, string>): Promise<Response>;
}

/** What may differ from a gateway as it is started in production. */
export interface TestGatewayOptions extends Pick<SignInParts, 'revocationTimes' | 'keyCooldownMs'> {
  environment?: Record<string, string>;
  isDemo?: boolean;
  port?: number;
}

/** Starts a gateway on a hub database; several may share one. */
export async function startTestGateway(
  database: TestHubDatabase,
  { environment = {}, isDemo = false, port = 0, ...times }: TestGatewayOptions = {},
): Promise<TestGateway> {
  const log: Record<string, unknown>[] = [];
  const note = (entry: Record<string, unknown>) => void log.push(entry);
  const own = openHubDatabase(database.url, note);
  const allowances = new Allowances(own, allowanceRules(environment));
  const settings = signInSettings(environment, isDemo);
  const departments = new Set(['CIVIL_AFFAIRS', 'EDUCATION', 'JOINT_MEETING']);
  const recorder = new MemoryRecorder();
  const parts = { database: own, settings, allowances, departments, recorder, log: note };
  const signIn = await openSignIn({ ...parts, ...times });
  const hub = await startTestHub('local', { signIn, allowances, recorder, port, log: note });
  const url = hub.base;
  const post: TestGateway['post'] = (path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url,
    log,
    allowances,
    recorder,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers, redirect: 'manual' }),
    post,
    ask: (headers) => post('/graphql', { query: '{ __typename }' }, headers),
    async [Symbol.asyncDispose]() {
      await hub[Symbol.asyncDispose]();
      signIn.stop();
      await own.close();
    },
  };
}

/** The header with which the hub's own pages say that they mean it. */
export const FROM_PAGE = { 'x-hub-request': 'page' };

/** Signs an invented officer in and gives the cookie header of the session. */
export async function demoCookie(gateway: TestGateway, officer: string): Promise<string> {
  const response = await gateway.post('/sign-in/demo', { officer }, FROM_PAGE);
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return String(response.headers.getSetCookie()[0]).split(';')[0] as string;
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The code of a refusal. */
export async function codeOf(response: Response): Promise<[status: number, code: string]> {
  const { errors } = (await response.json()) as { errors?: Array<{ extensions: { code: string } }> };
  return [response.status, errors?.[0]?.extensions.code ?? 'none'];
}
