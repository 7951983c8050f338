import { readFileSync } from 'node:fs';
import { departmentCode } from '../schema/access/viewer.ts';
import { departmentNames, openSubgraph, type Subgraph } from '../subgraphs/subgraph.ts';
import { type DemoChoice, type EmbeddedDatabases, openEmbeddedDatabases } from './embedded-databases.ts';
import { signerFor } from './grant-signer.ts';
import { type HubDatabaseUrls, hubDatabaseUrls, openHubIdentity } from './hub-identity.ts';
import { claimDataDir } from './hub-lock.ts';
import { assertCanListen } from './listen-address.ts';
import { logToStandardOutput } from './log.ts';
import { type SignInSettings, signInSettings } from './sign-in/settings.ts';
import { startGateway } from './start.ts';

/** How to run the hub; what is left out comes from the environment (`HUB_PORT`, `HUB_HOST`, `HUB_DATA_DIR` …). */
export interface HubOptions {
  host: string;
  port: number;
  dataDir: string;
  /** Department → URL of its own service; all others run in this process. */
  remote: Record<string, string>;
  demo: DemoChoice | null;
  /** Where sessions, revocations and allowances are; null: in the embedded PostgreSQL. */
  hubDatabase: HubDatabaseUrls | null;
  signIn: SignInSettings;
  trustedProxies: readonly string[];
  log: (line: string) => void;
}

/** A running hub. */
export interface Hub {
  url: string;
  stop(): Promise<void>;
}

type Undo = () => Promise<void> | void;

/** Starts the hub: PostgreSQL and every department that is not remote, then the gateway in front of them. */
export async function startHub(given: Partial<HubOptions> = {}): Promise<Hub> {
  const options = { ...hubOptions(process.env), ...given };
  const { host, port, trustedProxies } = options;
  const undo: Undo[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const began = performance.now();
    const local = departmentNames().filter((name) => !options.remote[name]);
    const signer = signerFor(Object.keys(options.remote), process.env);
    if (local.length > 0) undo.push(await claimDataDir(options.dataDir));
    await assertCanListen(host, port);
    const { opened, hubDatabase } = await openLocal(local, options, undo);
    const codes = new Set(departmentNames().map(departmentCode));
    const identity = await openHubIdentity(hubDatabase, options.signIn, codes, logToStandardOutput);
    undo.push(() => identity.stop());
    const remote = Object.entries(options.remote).map(([name, url]) => [name, { url }] as const);
    const subgraphs = { ...opened, ...Object.fromEntries(remote) };
    const supergraph = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
    const { signIn, allowances } = identity;
    const gateway = await startGateway({
      supergraph,
      isFrozen: true,
      subgraphs,
      signer,
      signIn,
      allowances,
      host,
      port,
      trustedProxies,
    });
    undo.push(() => gateway.stop());
    options.log(banner(gateway.url, local, options, performance.now() - began));
    return { url: gateway.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The departments of this process and the hub database: both in the embedded PostgreSQL, unless all is elsewhere. */
async function openLocal(names: string[], options: HubOptions, undo: Undo[]) {
  if (names.length === 0) {
    if (options.hubDatabase) return { opened: {}, hubDatabase: options.hubDatabase };
    throw new Error('全部部门都在远程时,须设置 HUB_DATABASE_URL:枢纽自己的数据库(登录会话、吊销、用量)。');
  }
  const databases: EmbeddedDatabases = await openEmbeddedDatabases(names, options);
  undo.push(() => databases.stop());
  const opened: Record<string, Subgraph> = {};
  undo.push(async () => void (await Promise.all(Object.values(opened).map((subgraph) => subgraph.close()))));
  const { linkageKey, fieldKeys } = databases;
  const open = async (name: string) => {
    opened[name] = await openSubgraph(name, { databaseUrl: databases.urls[name] as string, linkageKey, fieldKeys });
  };
  await Promise.all(names.map(open));
  return { opened, hubDatabase: options.hubDatabase ?? { runtime: databases.hubUrl, migration: null } };
}

/** The options that the environment states, and whether the command line asks for the demo sign-in. */
export function hubOptions(environment: NodeJS.ProcessEnv, hasDemoFlag = false): HubOptions {
  const port = Number(environment.HUB_PORT || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('HUB_PORT 应是 0 到 65535 之间的整数。');
  const children = Number(environment.HUB_DEMO_CHILDREN || 700);
  if (!Number.isInteger(children) || (children !== 0 && children < 100))
    throw new Error('HUB_DEMO_CHILDREN 应是不小于 100 的整数,或 0(不装入演示数据)。');
  const remote: Record<string, string> = {};
  for (const name of departmentNames()) {
    const url = environment[`HUB_SUBGRAPH_${name.replaceAll('-', '_').toUpperCase()}_URL`];
    if (url) remote[name] = url;
  }
  return {
    host: environment.HUB_HOST || '127.0.0.1',
    port,
    dataDir: environment.HUB_DATA_DIR || '.hub',
    remote,
    demo: children > 0 ? { seed: 1, children } : null,
    hubDatabase: hubDatabaseUrls(environment),
    signIn: signInSettings(environment, hasDemoFlag),
    trustedProxies: (environment.HUB_TRUSTED_PROXIES ?? '').split(',').filter((address) => address.trim() !== ''),
    log: (line) => console.log(line),
  };
}

function banner(url: string, local: readonly string[], options: HubOptions, milliseconds: number): string {
  const base = new URL(url).origin;
  const remote = Object.keys(options.remote);
  return [
    `儿童数据枢纽已启动,用时 ${(milliseconds / 1000).toFixed(1)} 秒`,
    `  浏览器打开  ${base}/graphiql`,
    `  接口地址    ${base}/graphql`,
    ...(options.signIn.isDemo ? [`  演示登录    ${base}/sign-in(任何人都能以虚构人员登录,仅供演示)`] : []),
    ...(local.length > 0 ? [`  本机部门    ${local.join('、')}(数据在 ${options.dataDir})`] : []),
    ...(remote.length > 0 ? [`  远程部门    ${remote.join('、')}`] : []),
    '  按 Ctrl-C 停止',
  ].join('\n');
}

/** `npm start`: runs the hub until Ctrl-C; a second Ctrl-C does not wait for running requests. */
export async function runHub(hasDemoFlag = false): Promise<void> {
  let hub: Hub | undefined;
  let stopping: number | undefined;
  const end = async () => {
    // npm passes the terminal's signal on a second time; while still starting there is nothing to drain
    if (!hub || (stopping !== undefined && performance.now() - stopping > 1000)) process.exit(130);
    if (stopping !== undefined) return;
    stopping = performance.now();
    await hub.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  try {
    hub = await startHub(hubOptions(process.env, hasDemoFlag));
  } catch (error) {
    console.error(error instanceof Error ? `未能启动:${error.message}` : error);
    process.exit(1);
  }
}
