import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keyText } from '../../../schema/key-text.ts';
import { parseSealKeys, parseWitnessKeys } from '../../../schema/processing-record/keys.ts';
import { RECORD_DEPARTMENT } from '../../../schema/processing-record/roles.ts';
import type { Trust } from '../../../schema/processing-record/verify-seals.ts';
import { databaseUrls } from '../../../subgraphs/database.ts';
import { startEmbeddedPostgres } from '../../../subgraphs/embedded-postgres.ts';
import { embeddedUrls } from '../../../subgraphs/embedded-runtime-url.ts';
import { readSecrets } from '../../../subgraphs/secrets.ts';
import { departmentNames } from '../../../subgraphs/subgraph.ts';
import { claimDataDir } from '../../hub-lock.ts';
import { openDatabases } from './verify-database.ts';
import { keysIn, openFolder } from './verify-folder.ts';
import type { RecordSource } from './verify-source.ts';

/** What a verification is to read, as its command line says. */
export interface Places {
  evidence?: string | undefined;
  anchors?: string | undefined;
  /** A file of public keys that the verifier has got itself. */
  keys?: string | undefined;
}

/** What a verification needs of the databases. */
export interface RecordPlaces {
  recordUrl: string;
  journals: Record<string, string>;
  trust: Trust;
  stop(): Promise<void>;
}

/** Opens what is to be verified: a folder of evidence, the databases that the environment names, or the embedded run. */
export async function openPlaces({ evidence, anchors, keys }: Places): Promise<RecordSource> {
  const trust = keys ? keysIn(keys) : null;
  if (evidence) return openFolder(evidence, { trust, anchors: anchors ?? null });
  const places = await recordPlaces(process.env);
  try {
    const source = await openDatabases({ ...places, trust: trust ?? places.trust, anchors: anchors ?? null });
    const close = async () => {
      await source.close();
      await places.stop();
    };
    return { ...source, close };
  } catch (error) {
    await places.stop();
    throw error;
  }
}

/** The databases of the record and its journals (处理记录库与部门日志). */
export async function recordPlaces(environment: NodeJS.ProcessEnv): Promise<RecordPlaces> {
  const recordUrl = environment.HUB_RECORD_READER_URL;
  return recordUrl ? namedPlaces(recordUrl, environment) : embeddedPlaces(environment.HUB_DATA_DIR || '.hub');
}

/** `HUB_RECORD_READER_URL`, and each department's journal as `HUB_JOURNAL_<DEPARTMENT>_URL` where it may be read. */
function namedPlaces(recordUrl: string, environment: NodeJS.ProcessEnv): RecordPlaces {
  const hub = keyText(environment, 'HUB_SEAL_PUBLIC_KEYS');
  const witnesses = keyText(environment, 'HUB_WITNESS_PUBLIC_KEYS');
  if (!hub || !witnesses)
    throw new Error('请设置环境变量 HUB_SEAL_PUBLIC_KEYS 和 HUB_WITNESS_PUBLIC_KEYS:核验封印和见证签名要用的公钥。');
  const journals: Record<string, string> = {};
  for (const name of departmentNames()) {
    const url = environment[`HUB_JOURNAL_${name.replaceAll('-', '_').toUpperCase()}_URL`];
    if (url) journals[name] = url;
  }
  return {
    recordUrl,
    journals,
    trust: { hub: parseSealKeys(hub), witnesses: parseWitnessKeys(witnesses) },
    stop: async () => {},
  };
}

/** The embedded run's: of the hub that runs on the data directory, or with PostgreSQL started for as long as it takes. */
async function embeddedPlaces(dataDir: string): Promise<RecordPlaces> {
  if (!existsSync(join(dataDir, 'secrets.json')))
    throw new Error(`${dataDir} 中没有枢纽的数据:请设置 HUB_DATA_DIR,或 HUB_RECORD_READER_URL 指向处理记录库。`);
  const names = departmentNames();
  const { sealing, databases, adminPassword } = readSecrets(dataDir, names);
  const trust = { hub: sealing.sealKeys, witnesses: sealing.witnessPublicKeys };
  let release: () => void;
  try {
    release = await claimDataDir(dataDir);
  } catch {
    const urls = Object.fromEntries(names.map((name) => [name, embeddedUrls(dataDir, name).runtime]));
    return { recordUrl: urls[RECORD_DEPARTMENT] as string, journals: urls, trust, stop: async () => {} };
  }
  const server = await startEmbeddedPostgres({ dataDir, password: adminPassword });
  const urlOf = (name: string) =>
    databaseUrls(server.adminUrl, name, databases[name] as NonNullable<(typeof databases)[string]>).runtime;
  const journals = Object.fromEntries(names.map((name) => [name, urlOf(name)]));
  const stop = async () => {
    await server.stop();
    release();
  };
  return { recordUrl: urlOf(RECORD_DEPARTMENT), journals, trust, stop };
}
