import { afterAll, beforeAll, expect, test } from 'vitest';
import { RECORD_DEPARTMENT, RECORD_SEALER, RECORD_WRITER } from '../../schema/processing-record/roles.ts';
import { databaseName, databaseUrl, withClient } from '../../subgraphs/database.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';

const RUNTIME = databaseName(RECORD_DEPARTMENT);
const OWNER = `${RUNTIME}_migrator`;
const ROLES = [RUNTIME, RECORD_WRITER, RECORD_SEALER];
const HASH = 'a'.repeat(64);

/** What is recorded, and what departments' journals hold: tables in which nothing is changed or removed. */
const LASTING = ['record_link', 'seal', 'seal_cosignature', 'sealed_range', 'journal.link', 'journal.witnessed_seal'];

let record: TestDatabase;
let other: TestDatabase;
const urlOf = (role: string) =>
  ({
    [OWNER]: record.migration,
    [RUNTIME]: record.runtime,
    [RECORD_WRITER]: record.writer,
    [RECORD_SEALER]: record.sealer,
  })[role] as string;

/** `done`, or PostgreSQL's error code of a statement that fails; what it did is undone. */
async function attempt(role: string, statement: string): Promise<string> {
  return withClient(urlOf(role), async (client) => {
    await client.query('begin');
    return client.query(statement).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  }).catch((error: { code: string }) => error.code);
}

const body = JSON.stringify({
  kind: 'CHAIN_OPENED',
  at: '2026-11-23T05:00:00.000Z',
  asked: [],
  groups: [],
  denied: {},
});
const seal = JSON.stringify({ at: '2026-11-23T05:00:00.000Z', chains: {}, number: 1, size: 1 });
const insertLink = (seq: number) =>
  `insert into record_link (chain, seq, body, hash) values ('gateway-1', ${seq}, '${body}', '${HASH}')`;
const insertSeal = (number: number) =>
  `insert into seal (number, body, hash, key_id, signature) values (${number}, '${seal}', '${HASH}', 's1', 'x')`;
const insertCosignature = (department: string) =>
  `insert into seal_cosignature (number, department, key_id, signature) values (1, '${department}', 'w1', 'x')`;
const insertJournal = `insert into journal.link (chain, seq, body, hash) values ('processing-record', 0, '{}', '${HASH}')`;

beforeAll(async () => {
  const databases = await freshDatabases([RECORD_DEPARTMENT, 'education']);
  record = databases[RECORD_DEPARTMENT] as TestDatabase;
  other = databases.education as TestDatabase;
  await withClient(record.writer as string, (client) => client.query(insertLink(0)));
  await withClient(record.sealer as string, (client) =>
    client.query(`${insertSeal(1)}; ${insertCosignature('education')}`),
  );
  await withClient(record.runtime, (client) => client.query(insertJournal));
});

afterAll(async () => {
  await record?.drop();
  await other?.drop();
});

/** What a role may do, by table: all rights that PostgreSQL knows, of all tables there are; columns count as their table. */
async function rightsOf(role: string): Promise<Record<string, string>> {
  const kinds = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'];
  const onColumns = ['SELECT', 'INSERT', 'UPDATE', 'REFERENCES'];
  const rows = await record.sql<{ table: string; rights: string[] }>(
    `select c.oid::regclass::text as table, array(
       select kind from unnest($2::text[]) kind
       where has_table_privilege($1, c.oid, kind) or (kind = any($3) and has_any_column_privilege($1, c.oid, kind))) as rights
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    [role, kinds, onColumns],
  );
  const some = rows.filter(({ rights }) => rights.length > 0);
  return Object.fromEntries(some.map(({ table, rights }) => [table, rights.join(' ').toLowerCase()]));
}

test('the role that gateways append with may insert links, and has no other right on anything', async () => {
  expect(await rightsOf(RECORD_WRITER)).toEqual({ record_link: 'insert' });
});

test('the role that seals reads links and adds seals and signatures, and has no other right on anything', async () => {
  expect(await rightsOf(RECORD_SEALER)).toEqual({
    record_link: 'select',
    seal: 'select insert',
    seal_cosignature: 'select insert',
    sealed_range: 'select',
  });
});

test('the subgraph reads the record and cannot add to it; its own journal grows by its own lines only', async () => {
  const rights = await rightsOf(RUNTIME);
  expect(Object.fromEntries(LASTING.map((table) => [table, rights[table]]))).toEqual({
    record_link: 'select',
    seal: 'select',
    seal_cosignature: 'select',
    sealed_range: 'select',
    'journal.link': 'select insert',
    'journal.witnessed_seal': 'select insert',
  });
  expect(rights.mikro_orm_migrations).toBeUndefined();
});

test('none of them is a member of another role, makes anything, or has more than the right to log in', async () => {
  const rows = await record.sql(
    `select rolname as role, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as "hasPower",
       exists (select from pg_auth_members m where m.member = r.oid) as "isMember",
       exists (select from pg_class c where c.relowner = r.oid) as "isOwner",
       has_database_privilege(r.oid, current_database(), 'CREATE') or has_database_privilege(r.oid, current_database(), 'TEMPORARY')
         or has_schema_privilege(r.oid, 'public', 'CREATE') or has_schema_privilege(r.oid, 'journal', 'CREATE') as "mayMake",
       has_schema_privilege(r.oid, 'journal', 'USAGE') as "seesJournal"
     from pg_roles r where rolname = any($1) order by rolname`,
    [ROLES],
  );
  const least = { hasPower: false, isMember: false, isOwner: false, mayMake: false };
  expect(rows).toEqual([
    { role: RUNTIME, ...least, seesJournal: true },
    { role: RECORD_SEALER, ...least, seesJournal: false },
    { role: RECORD_WRITER, ...least, seesJournal: false },
  ]);
});

test.each(ROLES)('%s connects to the database of the record and to no other', async (role) => {
  expect(await attempt(role, 'select 1')).toBe('done');
  for (const database of [other.name, 'postgres', 'template1']) {
    const elsewhere = databaseUrl(urlOf(role), database);
    await expect(withClient(elsewhere, (client) => client.query('select 1'))).rejects.toMatchObject({ code: '42501' });
  }
});

/** Statements by who is to succeed with them; everybody else is refused. */
const STATEMENTS: ReadonlyArray<[statement: string, mayDoSo: readonly string[]]> = [
  [insertLink(1), [OWNER, RECORD_WRITER]],
  [`${insertLink(2)} on conflict do nothing`, [OWNER, RECORD_WRITER]],
  [`${insertLink(3)} returning hash`, [OWNER]],
  [`${insertLink(4)} on conflict (chain, seq) do update set body = excluded.body`, []],
  ['select count(*) from record_link', [OWNER, RUNTIME, RECORD_SEALER]],
  ["update record_link set body = '{}'", []],
  ['delete from record_link', []],
  ['truncate record_link', []],
  ['copy record_link (chain, seq, body, hash) to stdout', [OWNER, RUNTIME, RECORD_SEALER]],
  [insertSeal(2), [OWNER, RECORD_SEALER]],
  [insertCosignature('youth-league'), [OWNER, RECORD_SEALER]],
  ["update seal set signature = 'y'", []],
  ['delete from seal', []],
  ['truncate seal cascade', []],
  ["update seal_cosignature set signature = 'y'", []],
  ['delete from seal_cosignature', []],
  ["insert into sealed_range values ('gateway-1', 5, 6, 1)", [OWNER]],
  ['delete from sealed_range', []],
  [insertJournal.replace(', 0,', ', 1,'), [OWNER, RUNTIME]],
  ["update journal.link set body = '[]'", []],
  ['delete from journal.link', []],
  ['truncate journal.link', []],
  ["set local processing_record.removes_expired = 'yes'; update record_link set hash = hash", []],
  ["set local processing_record.removes_expired = 'yes'; delete from record_link", [OWNER]],
  ["set local processing_record.removes_expired = 'yes'; delete from seal_cosignature", []],
  ["set local session_replication_role = 'replica'; delete from record_link", []],
];

/** What the owner of the tables alone could do; it is used for migrations, not by a running hub. */
const OWNERS = ['alter table record_link disable trigger all', 'drop table seal_cosignature'];

test.each(STATEMENTS)('who may: %s', async (statement, mayDoSo) => {
  const done: string[] = [];
  for (const role of [OWNER, ...ROLES]) if ((await attempt(role, statement)) === 'done') done.push(role);
  expect(done).toEqual(mayDoSo);
});

test.each(OWNERS)('no role of a running hub may: %s', async (statement) => {
  for (const role of ROLES) expect(await attempt(role, statement)).toBe('42501');
});
