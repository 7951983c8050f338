import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { furtherRoles } from '../schema/processing-record/roles.ts';
import {
  closeToOthers,
  createDatabase,
  type DatabaseUrls,
  databaseName,
  databaseUrl,
  databaseUrls,
  migrate,
  withClient,
} from '../subgraphs/database.ts';
import { fieldKeysOf } from '../subgraphs/keyring-source.ts';

/** The key of child ids in all tests: ids are the same in every run. */
export const testLinkageKey = Buffer.from('child-data-hub test linkage key!');

/** The ring that seals in all tests, and its keys. */
export const testKeyring = `test:${Buffer.from('child-data-hub test sealing key!').toString('base64')}`;
export const testFieldKeys = fieldKeysOf(testKeyring);

/** Which invented county a test wants to find in its databases. */
export interface TestDemo {
  seed: number;
  children: number;
}

/** A department's fresh database, dropped at the end. */
export interface TestDatabase extends DatabaseUrls {
  name: string;
  /** Rows of a statement, run as the owner of the tables. */
  sql<Row extends Record<string, unknown>>(text: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Of every role in every test database. */
export const PASSWORDS = { migrator: 'migrator', runtime: 'runtime', writer: 'writer', sealer: 'sealer' };
const COMPLETE = 'complete';

/** A fresh database for each department, copied from a template that is made once a run. */
export async function freshDatabases(departments: string[], demo?: TestDemo): Promise<Record<string, TestDatabase>> {
  const prefix = demo ? await demoTemplates(demo) : '';
  if (!demo) for (const department of departments) await emptyTemplate(department);
  const run = randomBytes(5).toString('hex');
  const copies = departments.map(async (department) => {
    const template = `${prefix}${databaseName(department)}`;
    return [department, await copy(department, template, `test_${run}_${databaseName(department)}`)] as const;
  });
  return Object.fromEntries(await Promise.all(copies));
}

async function copy(department: string, template: string, name: string): Promise<TestDatabase> {
  const admin = inject('cluster');
  const role = databaseName(department);
  await withClient(admin, async (client) => {
    await client.query(`create database ${name} template ${template} strategy file_copy owner ${role}_migrator`);
    await closeToOthers(client, name, [role, ...Object.values(furtherRoles(department))]);
  });
  const urls = databaseUrls(admin, department, PASSWORDS, name);
  return {
    name,
    ...urls,
    sql: (text, parameters = []) =>
      withClient(urls.migration, async (client) => (await client.query(text, parameters)).rows),
    drop: () => withClient(admin, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** The database named after the department, migrated and never used: the template of all empty ones. */
async function emptyTemplate(department: string): Promise<void> {
  const name = databaseName(department);
  await once(name, async () => {
    await createDatabase(inject('cluster'), department, PASSWORDS);
    await migrate(department, databaseUrls(inject('cluster'), department, PASSWORDS).migration);
    return [name];
  });
}

/** One set of databases filled with the demo county; gives the prefix of their names. */
async function demoTemplates({ seed, children }: TestDemo): Promise<string> {
  const { departmentNames } = await import('../subgraphs/subgraph.ts');
  const departments = departmentNames();
  const prefix = `demo_${seed}_${children}_`;
  for (const department of departments) await emptyTemplate(department);
  await once(`${prefix}${databaseName(departments[0] ?? '')}`, async () => {
    const { loadDemo } = await import('../subgraphs/demo/load.ts');
    const names = departments.map((department) => `${prefix}${databaseName(department)}`);
    const databases: Record<string, string> = {};
    for (const [index, department] of departments.entries()) {
      await dropIfThere(names[index] as string);
      databases[department] = (await copy(department, databaseName(department), names[index] as string)).migration;
    }
    await loadDemo({ seed, children, databases, linkageKey: testLinkageKey, fieldKeys: testFieldKeys });
    for (const name of names)
      await withClient(databaseUrl(inject('cluster'), name), (client) => client.query('analyze'));
    return names;
  });
  return prefix;
}

/** Makes something unless an earlier test file has; two files that want it at once make it once. */
async function once(mark: string, make: () => Promise<string[]>): Promise<void> {
  await withClient(inject('cluster'), async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [mark]);
    const isComplete = "select from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = $2";
    if ((await client.query(isComplete, [mark, COMPLETE])).rowCount) return;
    for (const name of await make()) await client.query(`comment on database ${name} is '${COMPLETE}'`);
  });
}

async function dropIfThere(name: string): Promise<void> {
  await withClient(inject('cluster'), (client) => client.query(`drop database if exists ${name} with (force)`));
}
