import './no-telemetry.ts';
import type { AddressInfo } from 'node:net';
import type { GrantSigner } from '../schema/grant-keys.ts';
import { PolicyCopy, type PolicySource, policyOf } from './access/policy-copy.ts';
import { Sessions } from './access/session.ts';
import type { Allowances } from './allowances.ts';
import { apolloServer } from './apollo.ts';
import { DepartmentRegistry } from './department-registry.ts';
import { drain } from './drain.ts';
import type { SavedQueries } from './explorer/saved-queries.ts';
import { httpServer } from './http-server.ts';
import { HubGateway } from './hub-gateway.ts';
import type { SubgraphDoor } from './local-department.ts';
import { type Log, logToStandardOutput } from './log.ts';
import type { Recorder } from './processing-record/recorder.ts';
import type { Mode } from './public-error.ts';
import type { BreakerOptions } from './remote-department.ts';
import type { SignIn } from './sign-in/open-sign-in.ts';
import { type SweepOptions, startSweep } from './sweep/start-sweep.ts';
import type { SweepClock } from './sweep/sweep-clock.ts';

/** How a gateway is started. */
export interface GatewayOptions {
  /** The supergraph's SDL. */
  supergraph: string;
  /** Whether it is the hub's own, validated when it was composed. */
  isFrozen?: boolean | undefined;
  /** Department → its door in this process or its address; conformance takes missing addresses from the supergraph. */
  subgraphs: Record<string, SubgraphDoor | { url: string }>;
  host?: string;
  port?: number;
  mode?: Mode;
  /** Longest wait for a department, all attempts together (default 5,000). */
  timeoutMs?: number;
  breaker?: BreakerOptions;
  /** Signs what is asked of departments on other hosts; without it they refuse. */
  signer?: GrantSigner | undefined;
  /** Who sends a request, and the routes to sign in by; without it nobody has signed in. */
  signIn?: SignIn | undefined;
  allowances?: Allowances | undefined;
  /** What people save of the queries they write; without it nothing is saved. */
  savedQueries?: SavedQueries | undefined;
  /** Where every operation is written down before its answer leaves; a hub does not start without. Whoever opened it closes it. */
  recorder?: Recorder | undefined;
  /** The record's database as a role that reads it, for the yearly extract; without it there is none. */
  recordUrl?: string | undefined;
  /** Runs when no request is left while departments can still be asked: the record is closed and sealed. */
  afterDrain?: (() => Promise<void>) | undefined;
  /** Where the policy comes from, when not from the joint meeting among the departments. */
  policy?: PolicySource | undefined;
  /** The clock that the policy's age is told by. */
  now?: (() => number) | undefined;
  /** Proxies in front of the gateway whose word about the client's address is taken. */
  trustedProxies?: readonly string[] | undefined;
  /** Whether this gateway compares what departments know of children (比对), when it is its turn; off by default. */
  sweep?: SweepOptions | 'off' | undefined;
  log?: Log;
}

/** A gateway that listens. */
export interface RunningGateway {
  /** The address to post operations to. */
  url: string;
  port: number;
  gateway: HubGateway;
  /** Takes a new supergraph into use without dropping requests; a supergraph that does not load changes nothing. */
  reload(supergraphSdl: string): Promise<void>;
  /** Lets running requests finish, then closes everything. */
  stop(): Promise<void>;
}

/** Starts a gateway. Departments in this process stay open when it stops: whoever opened them closes them. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraph, host = '127.0.0.1', port = 4000, mode = 'hub', log = logToStandardOutput } = options;
  if (mode === 'hub' && !options.recorder) throw new Error('A hub without a processing record discloses nothing.');
  const registry = new DepartmentRegistry(
    options.subgraphs,
    options.timeoutMs ?? 5_000,
    options.breaker ?? { failures: 5, halfOpenAfterMs: 5_000 },
    mode === 'conformance',
    options.signer,
  );
  const gateway = new HubGateway({
    supergraph,
    isFrozen: options.isFrozen,
    mode,
    log,
    departmentsOf: (loaded) => registry.departmentsOf(loaded),
  });
  const apollo = apolloServer(gateway, mode, log);
  await apollo.start();
  const { signIn, allowances, savedQueries, recorder, recordUrl, trustedProxies } = options;
  const departments = () => gateway.departments;
  const policy = new PolicyCopy(options.policy ?? policyOf(departments), log, options.now);
  const sessions = mode === 'hub' ? new Sessions(policy, departments) : undefined;
  if (sessions) await policy.start();
  let sweep: SweepClock | undefined;
  const afterAct = () => sweep?.poke();
  const served = { apollo, gateway, mode, log, signIn, sessions, allowances, savedQueries, afterAct };
  const app = await httpServer({ ...served, recorder, recordUrl, trustedProxies });
  const stop = async () => {
    await sweep?.stop();
    await drain(app);
    await options.afterDrain?.();
    policy.stop();
    await apollo.stop();
    await registry.close();
  };
  try {
    await app.listen({ host, port });
  } catch (error) {
    await stop();
    throw error;
  }
  if (options.sweep && options.sweep !== 'off') sweep = startSweep(app, () => gateway.schema, options.sweep, log);
  const address = app.server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${address.port}/graphql`,
    port: address.port,
    gateway,
    reload: async (sdl) => gateway.reload(sdl),
    stop,
  };
}
