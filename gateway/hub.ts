import { readFileSync } from 'node:fs';
import { departmentCode } from '../schema/access/viewer.ts';
import { departmentNames } from '../subgraphs/subgraph.ts';
import { gatewayName, signerFor } from './grant-signer.ts';
import { openHubIdentity } from './hub-identity.ts';
import { claimDataDir } from './hub-lock.ts';
import { type HubOptions, hubOptions } from './hub-options.ts';
import { openHubRecord } from './hub-record.ts';
import { assertCanListen } from './listen-address.ts';
import { openLocalDepartments } from './local-departments.ts';
import { logToStandardOutput } from './log.ts';
import { startGateway } from './start.ts';

/** A running hub. */
export interface Hub {
  url: string;
  stop(): Promise<void>;
}

type Undo = () => Promise<void> | void;

/** Starts the hub: PostgreSQL and every department that is not remote, the processing record, then the gateway in front. */
export async function startHub(given: Partial<HubOptions> = {}): Promise<Hub> {
  const options = { ...hubOptions(process.env), ...given };
  const { host, port, trustedProxies } = options;
  const undo: Undo[] = [];
  const stop = () => undoAll(undo);
  try {
    const began = performance.now();
    const log = logToStandardOutput;
    const local = departmentNames().filter((name) => !options.remote[name]);
    const signer = signerFor(Object.keys(options.remote), process.env);
    if (local.length > 0) undo.push(await claimDataDir(options.dataDir));
    await assertCanListen(host, port);
    const { opened, hubDatabase, record: place } = await openLocalDepartments(local, options, undo);
    const record = await openHubRecord(place, { gateway: gatewayName(process.env), log });
    undo.push(() => record.close());
    const codes = new Set(departmentNames().map(departmentCode));
    const identity = await openHubIdentity(hubDatabase, options.signIn, codes, record.recorder, log);
    undo.push(() => identity.stop());
    const remote = Object.entries(options.remote).map(([name, url]) => [name, { url }] as const);
    const gateway = await startGateway({
      supergraph: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
      isFrozen: true,
      subgraphs: { ...opened, ...Object.fromEntries(remote) },
      signer,
      signIn: identity.signIn,
      allowances: identity.allowances,
      savedQueries: identity.savedQueries,
      recorder: record.recorder,
      recordUrl: place.urls.sealer,
      afterDrain: () => record.close(),
      host,
      port,
      trustedProxies,
      sweep: options.sweep,
    });
    undo.push(() => gateway.stop());
    record.startSealing(() => gateway.gateway.departments);
    options.log(banner(gateway.url, local, options, performance.now() - began));
    return { url: gateway.url, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Takes all steps, the last one first, even when one of them fails: PostgreSQL is stopped in any case. */
async function undoAll(undo: Undo[]): Promise<void> {
  let failure: { error: unknown } | undefined;
  for (let step = undo.pop(); step; step = undo.pop()) {
    try {
      await step();
    } catch (error) {
      failure ??= { error };
    }
  }
  if (failure) throw failure.error;
}

function banner(url: string, local: readonly string[], options: HubOptions, milliseconds: number): string {
  const base = new URL(url).origin;
  const remote = Object.keys(options.remote);
  return [
    `儿童数据枢纽已启动,用时 ${(milliseconds / 1000).toFixed(1)} 秒`,
    `  浏览器打开  ${base}/`,
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
