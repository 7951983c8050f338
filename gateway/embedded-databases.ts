import { join } from 'node:path';
import { RECORD_DEPARTMENT } from '../schema/processing-record/roles.ts';
import {
  createDatabase,
  type DatabaseUrls,
  databaseName,
  databaseUrls,
  migrate,
  withClient,
} from '../subgraphs/database.ts';
import { loadDemo } from '../subgraphs/demo/load.ts';
import { comesFromLedgers, loadCounty } from '../subgraphs/demo/load-county.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../subgraphs/embedded-postgres.ts';
import type { FieldKeys } from '../subgraphs/field-keys.ts';
import { removeOldLog } from '../subgraphs/protect-stored.ts';
import { readSecrets, type Secrets } from '../subgraphs/secrets.ts';
import { type DemoOrigin, demoFor, finishedDatabases, markComplete } from './database-mark.ts';
import { HUB_DATABASE } from './hub-database/name.ts';
import { prepareHubDatabase } from './hub-database/prepare.ts';
import { copyKnownDivisions } from './known-divisions.ts';
import { type RecordUrls, recordUrlsIn } from './record-place.ts';

/** Which invented county a fresh data directory is filled with; null leaves it empty. */
export interface DemoChoice {
  seed: number;
  children: number;
}

/** Where the databases of an embedded run are, and what a fresh one is filled with. */
export interface DatabaseOptions {
  dataDir: string;
  demo: DemoChoice | null;
  /** Throw away what is there. */
  anew?: boolean;
  log: (line: string) => void;
}

/** The databases of an embedded run (本机数据库): one per department, each with its own role. */
export interface EmbeddedDatabases {
  /** Department → URL as its runtime role. */
  urls: Record<string, string>;
  /** The gateway's own database, as its runtime role. */
  hubUrl: string;
  /** The processing record's database, as the roles that append to it and seal it; null when it is not among the departments. */
  record: RecordUrls | null;
  linkageKey: Buffer;
  fieldKeys: FieldKeys;
  sealing: Secrets['sealing'];
  stop(): Promise<void>;
}

/** Starts PostgreSQL and brings every department's database to the state in which it can be opened. */
export async function openEmbeddedDatabases(
  departments: readonly string[],
  options: DatabaseOptions,
): Promise<EmbeddedDatabases> {
  const secrets = readSecrets(options.dataDir, departments, [HUB_DATABASE]);
  const { dataDir, log } = options;
  const server = await startEmbeddedPostgres({ dataDir, password: secrets.adminPassword, log });
  try {
    const urls = await completeDatabases(server, secrets, departments, options);
    const hubUrl = await prepareHubDatabase(server.adminUrl, secrets.databases[HUB_DATABASE]);
    const runtime = Object.entries(urls).map(([department, url]) => [department, url.runtime] as const);
    const { linkageKey, fieldKeys, sealing } = secrets;
    const keys = { linkageKey, fieldKeys, sealing };
    const record = recordUrlsIn(urls[RECORD_DEPARTMENT]);
    return { urls: Object.fromEntries(runtime), hubUrl, record, ...keys, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    if ((error as { code?: unknown }).code !== '28P01') throw error;
    throw new Error(`${dataDir}/secrets.json 与数据库不符:请恢复原来的 secrets.json,或换一个 HUB_DATA_DIR 重新开始。`);
  }
}

async function completeDatabases(
  { adminUrl }: EmbeddedPostgres,
  secrets: Secrets,
  departments: readonly string[],
  { dataDir, demo, anew, log }: DatabaseOptions,
): Promise<Record<string, DatabaseUrls>> {
  const finished = anew ? new Map<string, never>() : await finishedDatabases(adminUrl);
  const fresh = departments.filter((department) => !finished.has(databaseName(department)));
  const urls: Record<string, DatabaseUrls> = {};
  for (const department of departments) {
    const passwords = secrets.databases[department];
    if (!passwords) throw new Error(`secrets.json 中没有 ${department} 的数据库口令。`);
    if (fresh.includes(department)) await recreate(adminUrl, department, passwords);
    urls[department] = databaseUrls(adminUrl, department, passwords);
  }
  const migrated = Object.entries(urls).map(([department, url]) => migrate(department, url.migration, secrets));
  if ((await Promise.all(migrated)).includes(true)) await withClient(adminUrl, removeOldLog);
  if (fresh.length === 0) return urls;
  const origin = demo ? await demoFor(adminUrl, finished, departments, demo) : null;
  const isFirstStart = fresh.length === departments.length;
  const begun = isFirstStart ? fresh : fresh.filter((department) => department !== RECORD_DEPARTMENT);
  if (origin && begun.length > 0) {
    const places = Object.fromEntries(begun.map((department) => [department, urls[department] as DatabaseUrls]));
    await fill(adminUrl, places, origin, secrets, { dataDir, log });
  }
  if (!isFirstStart) await joinOthers(adminUrl, departments, fresh, origin ? begun : [], log);
  for (const department of fresh) await markComplete(adminUrl, databaseName(department), origin);
  return urls;
}

/** What departments that are new beside others share with them from the beginning; of the processing record that is all. */
async function joinOthers(
  adminUrl: string,
  departments: readonly string[],
  fresh: readonly string[],
  filled: readonly string[],
  log: (line: string) => void,
): Promise<void> {
  const known = departments.find((department) => !fresh.includes(department)) as string;
  const empty = fresh.filter((department) => !filled.includes(department));
  for (const department of empty) await copyKnownDivisions(adminUrl, known, department);
  if (filled.length > 0) log(`新增部门 ${filled.join('、')}:已建好数据库,装入了同一个演示县。`);
  if (empty.length > 0) log(`新增部门 ${empty.join('、')}:已建好数据库,抄入了行政区划代码,没有其他数据。`);
}

/** Fills new databases: the demo county from its ledger workbooks, larger populations directly; the others keep what they have. */
async function fill(
  adminUrl: string,
  databases: Readonly<Record<string, DatabaseUrls>>,
  origin: DemoOrigin,
  { linkageKey, fieldKeys, databases: passwords }: Secrets,
  { dataDir, log }: Pick<DatabaseOptions, 'dataDir' | 'log'>,
): Promise<void> {
  const began = performance.now();
  if (comesFromLedgers(origin.children)) {
    const folder = join(dataDir, 'ledgers');
    await loadCounty({ ...origin, adminUrl, databases, passwords, linkageKey, fieldKeys, folder, log });
    log(`演示县的台账工作簿在 ${folder},可以改了再导入。`);
  } else {
    const direct = Object.fromEntries(Object.entries(databases).map(([name, { migration }]) => [name, migration]));
    await loadDemo({ ...origin, databases: direct, linkageKey, fieldKeys, log });
  }
  const seconds = (performance.now() - began) / 1000;
  log(`演示数据:${origin.children} 名儿童,用时 ${seconds.toFixed(1)} 秒`);
}

/** A first start that was killed half-way leaves an unfinished database: it holds nothing that the next start cannot make. */
async function recreate(adminUrl: string, department: string, passwords: Secrets['databases'][string]): Promise<void> {
  const drop = `drop database if exists ${databaseName(department)} with (force)`;
  await withClient(adminUrl, (admin) => admin.query(drop));
  await createDatabase(adminUrl, department, passwords);
}
