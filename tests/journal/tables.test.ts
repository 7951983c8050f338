import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseName, databaseUrl, migrate, withClient } from '../../subgraphs/database.ts';
import { ormOptions } from '../../subgraphs/orm.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';

const departments = departmentNames();
let databases: Record<string, TestDatabase>;

beforeAll(async () => {
  databases = await freshDatabases(departments);
});

afterAll(async () => {
  await Promise.all(Object.values(databases ?? {}).map((database) => database.drop()));
});

const LINE = `insert into journal.link values ('test', (select count(*) from journal.link), '{}', '${'0'.repeat(64)}')`;
const SEAL = `insert into journal.witnessed_seal
  values ((select count(*) + 1 from journal.witnessed_seal), 'h', 0, '{}', 'k', 's', false)`;

/** PostgreSQL's error code of a statement, or that it was accepted. */
async function outcome(url: string, statement: string): Promise<string> {
  return withClient(url, (client) => client.query(statement)).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );
}

const CHANGES = [
  "update journal.link set body = ''",
  'update journal.link set body = body where false',
  'delete from journal.link',
  'delete from journal.link where false',
  'truncate journal.link',
  'update journal.witnessed_seal set signature = signature',
  'delete from journal.witnessed_seal',
  'truncate journal.witnessed_seal',
];

const TAMPERING = [
  'alter table journal.link disable trigger all',
  'drop trigger link_stays on journal.link',
  'alter table journal.link owner to current_user',
  'alter table journal.link set unlogged',
  'drop table journal.link',
  'drop schema journal cascade',
  'create table journal.copy (id int)',
  'create or replace function journal.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  'select * from journal.version',
  "set session_replication_role = 'replica'",
  'create trigger mine before insert on journal.link for each row execute function journal.refuse_change()',
];

describe.each(departments)('the journal of %s', (department) => {
  const urls = () => databases[department] as TestDatabase;

  test('its own role adds lines and reads them, and can do nothing else', async () => {
    for (const statement of [LINE, SEAL]) expect(await outcome(urls().runtime, statement)).toBe('accepted');
    for (const statement of [...CHANGES, ...TAMPERING])
      expect([statement, await outcome(urls().runtime, statement)]).toEqual([statement, '42501']);
    expect(await outcome(urls().runtime, 'select * from journal.link, journal.witnessed_seal')).toBe('accepted');
    const rights = await urls().sql(
      `select relname as table, privilege_type as right from pg_class, aclexplode(relacl)
       where relnamespace = 'journal'::regnamespace and grantee = $1::regrole order by 1, 2`,
      [databaseName(department)],
    );
    expect(rights).toEqual([
      { table: 'link', right: 'INSERT' },
      { table: 'link', right: 'SELECT' },
      { table: 'witnessed_seal', right: 'INSERT' },
      { table: 'witnessed_seal', right: 'SELECT' },
    ]);
  });

  test('its owner and the superuser change no line either, even when triggers are set aside', async () => {
    const superuser = databaseUrl(inject('cluster'), urls().name);
    for (const statement of CHANGES) {
      expect([statement, await outcome(urls().migration, statement)]).toEqual([statement, '42501']);
      const aside = `set session_replication_role = 'replica'; ${statement}`;
      expect([statement, await outcome(superuser, aside)]).toEqual([statement, '42501']);
    }
    expect(await urls().sql('select count(*)::int as lines from journal.link')).toEqual([{ lines: 1 }]);
  });

  test('its entities know nothing of it: no migration will ever take it away', async () => {
    const orm = await MikroORM.init(await ormOptions(department, urls().migration, 1));
    const statements = await orm.schema.getUpdateSchemaSQL();
    await orm.close(true);
    expect(statements).not.toMatch(/journal/);
  });
});

test('a database from before there were journals gets its own at the next start, once, whoever starts first', async () => {
  const { league } = { league: (await freshDatabases(['youth-league']))['youth-league'] as TestDatabase };
  await league.sql('drop schema journal cascade');
  await Promise.all([1, 2, 3].map(() => migrate('youth-league', league.migration)));
  expect(await outcome(league.runtime, LINE)).toBe('accepted');
  await migrate('youth-league', league.migration);
  expect(await league.sql('select count(*)::int as lines from journal.link')).toEqual([{ lines: 1 }]);
  await league.drop();
});
