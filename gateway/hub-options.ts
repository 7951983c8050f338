import { keyText } from '../schema/key-text.ts';
import { parseSealKey } from '../schema/processing-record/keys.ts';
import type { SigningKey } from '../schema/signing-keys.ts';
import { departmentNames } from '../subgraphs/subgraph.ts';
import type { DemoChoice } from './embedded-databases.ts';
import { type HubDatabaseUrls, hubDatabaseUrls } from './hub-identity.ts';
import { type RecordUrls, recordUrls } from './record-place.ts';
import { type SignInSettings, signInSettings } from './sign-in/settings.ts';
import { sweepSettings } from './sweep/settings.ts';
import type { SweepOptions } from './sweep/start-sweep.ts';

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
  /** Where the processing record is; null: in the embedded PostgreSQL. */
  record: RecordUrls | null;
  /** The key that seals it; null: the one of the data directory. */
  sealKey: SigningKey | null;
  signIn: SignInSettings;
  trustedProxies: readonly string[];
  /** When what departments know of children is compared (比对), or that this gateway leaves it to others. */
  sweep: SweepOptions | 'off';
  log: (line: string) => void;
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
  const sealKey = keyText(environment, 'HUB_SEAL_PRIVATE_KEY');
  return {
    host: environment.HUB_HOST || '127.0.0.1',
    port,
    dataDir: environment.HUB_DATA_DIR || '.hub',
    remote,
    demo: children > 0 ? { seed: 1, children } : null,
    hubDatabase: hubDatabaseUrls(environment),
    record: recordUrls(environment),
    sealKey: sealKey ? parseSealKey(sealKey) : null,
    signIn: signInSettings(environment, hasDemoFlag),
    trustedProxies: (environment.HUB_TRUSTED_PROXIES ?? '').split(',').filter((address) => address.trim() !== ''),
    sweep: sweepSettings(environment),
    log: (line) => console.log(line),
  };
}
