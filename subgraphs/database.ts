import { existsSync, readdirSync } from 'node:fs';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { furtherRoles } from '../schema/processing-record/roles.ts';
import { migrateFeed } from './feed/install.ts';
import { migrateFigures } from './figures/install.ts';
import { migrateJournal } from './journal-tables.ts';
import { migrateLedger } from './ledger/tables.ts';
import { ormOptions } from './orm.ts';
import { protectStored, type StoredKeys } from './protect-stored.ts';

/** The passwords of a database's roles; only the processing record's has a writer and a sealer. */
export interface DatabasePasswords {
  migrator: string;
  runtime: string;
  writer?: string;
  sealer?: string;
}

/**
 * How a database is reached: the migrator may alter tables, the runtime role may only read and write rows; further roles may
 * connect, and what else they may is granted by the migrations.
 */
export interface DatabaseUrls {
  migration: string;
  runtime: string;
  writer?: string;
  sealer?: string;
}

/** The extension every department may count on: exclusion constraints over periods. */
const EXTENSIONS = ['btree_gist'];

/** Only one process at a time creates roles and databases in a cluster. */
const CREATION_LOCK = 721_001;

/** The database and role name of a department: `civil-affairs` → `civil_affairs`. */
export function databaseName(department: string): string {
  return department.replaceAll('-', '_');
}

/** Creates a department's database and its roles; leaves alone what is there (passwords are set anew). */
export async function createDatabase(
  adminUrl: string,
  department: string,
  passwords: DatabasePasswords,
): Promise<DatabaseUrls> {
  const name = databaseName(department);
  const migrator = `${name}_migrator`;
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [CREATION_LOCK]);
    await createRole(admin, migrator, passwords.migrator);
    await admin.query(`grant pg_checkpoint to ${migrator}`);
    await createRole(admin, name, passwords.runtime);
    const further = await createFurtherRoles(admin, department, passwords);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await admin.query(`create database ${name} owner ${migrator}`);
    await closeToOthers(admin, name, [name, ...further]);
    await admin.query('revoke connect, temporary on database postgres, template1 from public');
  });
  await withClient(databaseUrl(adminUrl, name), (admin) => admin.query(grants(name, migrator)));
  return databaseUrls(adminUrl, department, passwords);
}

/** The URLs of a department's database in a cluster; `database` when it is not the one named after the department. */
export function databaseUrls(
  clusterUrl: string,
  department: string,
  passwords: DatabasePasswords,
  database = databaseName(department),
): DatabaseUrls {
  const role = databaseName(department);
  const { writer, sealer } = furtherRoles(department);
  return {
    migration: databaseUrl(clusterUrl, database, `${role}_migrator`, passwords.migrator),
    runtime: databaseUrl(clusterUrl, database, role, passwords.runtime),
    ...(writer && passwords.writer ? { writer: databaseUrl(clusterUrl, database, writer, passwords.writer) } : {}),
    ...(sealer && passwords.sealer ? { sealer: databaseUrl(clusterUrl, database, sealer, passwords.sealer) } : {}),
  };
}

/** Who may connect is not copied from a template: the given roles beside the owner, and nobody by default. */
export async function closeToOthers(admin: pg.Client, database: string, roles: readonly string[]): Promise<void> {
  await admin.query(
    `revoke all on database ${database} from public; grant connect on database ${database} to ${roles.join(', ')}`,
  );
}

/**
 * Brings a department's tables up to date, and what earlier versions stored in the clear under its keys; tells whether there was
 * such. Does not even load the ORM when nothing is pending. Keys are needed only for a database that holds rows to protect.
 */
export async function migrate(department: string, migrationUrl: string, keys?: StoredKeys): Promise<boolean> {
  await applyMigrations(department, migrationUrl);
  return withClient(migrationUrl, async (client) => {
    await migrateJournal(client, databaseName(department));
    if (hasLedgers(department)) await migrateLedger(client, databaseName(department));
    await migrateFigures(client, department, databaseName(department));
    await migrateFeed(client, department, databaseName(department));
    return protectStored(department, client, keys);
  });
}

/** Whether people bring in and take out its data as ledgers (台账). */
function hasLedgers(department: string): boolean {
  return existsSync(new URL(`./${department}/ledgers/`, import.meta.url));
}

async function applyMigrations(department: string, migrationUrl: string): Promise<void> {
  const folder = new URL(`./${department}/migrations/`, import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : [];
  const executed = await executedMigrations(migrationUrl);
  if (files.every((file) => executed.has(file.replace(/\.ts$/, '')))) return;
  const options = await ormOptions(department, migrationUrl, 1);
  const orm = await MikroORM.init({
    ...options,
    migrations: { ...options.migrations, snapshotOnMigrate: false, silent: true },
  });
  try {
    await orm.migrator.up();
    await orm.em.execute(`revoke all on mikro_orm_migrations from ${databaseName(department)}`);
  } finally {
    await orm.close(true);
  }
}

/** Runs something on one connection and closes it. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'child-data-hub' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The URL of another database of the same cluster, as the same or another role. */
export function databaseUrl(clusterUrl: string, database: string, role?: string, password?: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  if (role !== undefined) url.username = role;
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}

/** A role that may log in, with the password if there is one; without one it has none, or keeps the one it has. */
async function createRole(admin: pg.Client, role: string, password?: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  const rights = 'login nosuperuser nocreatedb nocreaterole noreplication';
  const secret = password === undefined ? '' : `password ${pg.escapeLiteral(password)}`;
  await admin.query(`${rowCount ? 'alter' : 'create'} role ${role} ${rights} ${secret}`);
}

/** The roles beside the two of every database: migrations count on them, so one without a password is made as well. */
async function createFurtherRoles(
  admin: pg.Client,
  department: string,
  { writer, sealer }: DatabasePasswords,
): Promise<string[]> {
  const names = furtherRoles(department);
  if (names.writer) await createRole(admin, names.writer, writer);
  if (names.sealer) await createRole(admin, names.sealer, sealer);
  return Object.values(names);
}

/** The runtime role reads and writes rows and owns nothing: tables and sequences of the migrator are opened by default. */
function grants(runtime: string, migrator: string): string {
  return [
    ...EXTENSIONS.map((extension) => `create extension if not exists ${extension}`),
    `alter schema public owner to ${migrator}`,
    'revoke all on schema public from public',
    `grant usage on schema public to ${runtime}`,
    `alter default privileges for role ${migrator} grant select, insert, update, delete on tables to ${runtime}`,
    `alter default privileges for role ${migrator} grant usage, update on sequences to ${runtime}`,
  ].join(';\n');
}

async function executedMigrations(url: string): Promise<Set<string>> {
  return withClient(url, async (client) => {
    const table = await client.query("select to_regclass('mikro_orm_migrations') is not null as there");
    if (!table.rows[0].there) return new Set();
    const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations');
    return new Set(rows.map((row) => row.name));
  });
}
