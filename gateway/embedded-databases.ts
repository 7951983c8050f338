import { createDatabase, databaseName, databaseUrl, databaseUrls, migrate, withClient } from '../subgraphs/database.ts';
import { loadDemo } from '../subgraphs/demo/load.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../subgraphs/embedded-postgres.ts';
import { readSecrets, type Secrets } from '../subgraphs/secrets.ts';

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
  linkageKey: Buffer;
  stop(): Promise<void>;
}

/** The comment on a database whose tables and demo data are complete. Without it the next start makes it anew. */
const COMPLETE = 'child-data-hub: complete';

/** Starts PostgreSQL and brings every department's database to the state in which it can be opened. */
export async function openEmbeddedDatabases(
  departments: readonly string[],
  options: DatabaseOptions,
): Promise<EmbeddedDatabases> {
  const secrets = readSecrets(options.dataDir, departments);
  const { dataDir, log } = options;
  const server = await startEmbeddedPostgres({ dataDir, password: secrets.adminPassword, log });
  try {
    const urls = await completeDatabases(server, secrets, departments, options);
    return { urls, linkageKey: secrets.linkageKey, stop: () => server.stop() };
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
  { demo, anew, log }: DatabaseOptions,
): Promise<Record<string, string>> {
  const complete = anew ? new Set() : await completeNames(adminUrl);
  const fresh = departments.filter((department) => !complete.has(databaseName(department)));
  const urlsOf = (department: string) => {
    const passwords = secrets.databases[department];
    if (!passwords) throw new Error(`secrets.json 中没有 ${department} 的数据库口令。`);
    return { passwords, ...databaseUrls(adminUrl, department, passwords) };
  };
  for (const department of fresh) await recreate(adminUrl, department, urlsOf(department).passwords);
  await Promise.all(departments.map((department) => migrate(department, urlsOf(department).migration)));
  const urls = Object.fromEntries(departments.map((department) => [department, urlsOf(department).runtime]));
  const isFirstStart = fresh.length === departments.length;
  if (demo && isFirstStart && fresh.length > 0) {
    const began = performance.now();
    const owned = Object.fromEntries(departments.map((department) => [department, urlsOf(department).migration]));
    await loadDemo({ ...demo, databases: owned, linkageKey: secrets.linkageKey, log });
    const seconds = (performance.now() - began) / 1000;
    log(
      `演示数据:${demo.children} 名儿童,用时 ${seconds.toFixed(1)} 秒(每秒 ${Math.round(demo.children / seconds)} 名)`,
    );
  }
  if (!isFirstStart && fresh.length > 0) log(`新增部门 ${fresh.join('、')}:已建好空的数据库。`);
  for (const department of fresh) await markComplete(adminUrl, databaseName(department));
  return urls;
}

/** The databases that an earlier start finished. */
async function completeNames(adminUrl: string): Promise<Set<string>> {
  const text = "select datname from pg_database where shobj_description(oid, 'pg_database') = $1";
  return withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(text, [COMPLETE]);
    return new Set(rows.map((row) => row.datname));
  });
}

/** A first start that was killed half-way leaves an unfinished database: it holds nothing that the next start cannot make. */
async function recreate(adminUrl: string, department: string, passwords: Secrets['databases'][string]): Promise<void> {
  const drop = `drop database if exists ${databaseName(department)} with (force)`;
  await withClient(adminUrl, (admin) => admin.query(drop));
  await createDatabase(adminUrl, department, passwords);
}

async function markComplete(adminUrl: string, name: string): Promise<void> {
  await withClient(databaseUrl(adminUrl, name), async (admin) => {
    await admin.query('vacuum (analyze)');
    await admin.query(`comment on database ${name} is '${COMPLETE}'`);
  });
}
