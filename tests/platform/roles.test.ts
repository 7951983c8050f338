import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabase, databaseUrl, databaseUrls, withClient } from '../../subgraphs/database.ts';

const passwords = { migrator: 'migrator', runtime: 'runtime' };
const names = ['north-office', 'south-office'] as const;
const urlsOf = (name: string) => databaseUrls(inject('cluster'), name, passwords);

/** PostgreSQL's error code of a statement that must fail. */
async function refusal(url: string, statement: string): Promise<string> {
  return withClient(url, (client) => client.query(statement)).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );
}

beforeAll(async () => {
  await Promise.all(names.map((name) => createDatabase(inject('cluster'), name, passwords)));
  const table = 'create table visit (id serial primary key, note text not null)';
  await withClient(urlsOf('north-office').migration, (client) => client.query(table));
});

afterAll(async () => {
  await withClient(inject('cluster'), async (admin) => {
    for (const name of ['north_office', 'south_office']) {
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${name}`);
      await admin.query(`drop role ${name}_migrator`);
    }
  });
});

test('the runtime role reads and writes the rows of its own department', async () => {
  await withClient(urlsOf('north-office').runtime, async (client) => {
    await client.query("insert into visit (note) values ('a'), ('b')");
    await client.query("update visit set note = 'c' where note = 'b'");
    await client.query("delete from visit where note = 'a'");
    expect((await client.query('select id, note from visit')).rows).toEqual([{ id: 2, note: 'c' }]);
  });
});

test('neither role of a department can connect to another database', async () => {
  const { runtime, migration } = urlsOf('south-office');
  for (const database of ['north_office', 'postgres', 'template1']) {
    expect(await refusal(databaseUrl(runtime, database), 'select 1')).toBe('42501');
    expect(await refusal(databaseUrl(migration, database), 'select 1')).toBe('42501');
  }
});

test.each([
  'alter table visit add column name text',
  'drop table visit',
  'truncate visit',
  'create table copy (id int)',
  'create index on visit (note)',
  'create temporary table copy (id int)',
  'create schema mine',
  'alter table visit owner to north_office',
  'alter sequence visit_id_seq restart',
  'create role another',
  'create database another',
  'set role north_office_migrator',
  "copy visit to program 'cat'",
])('the runtime role cannot: %s', async (statement) => {
  const { runtime } = urlsOf('north-office');
  expect(await refusal(runtime, statement)).toBe('42501');
});

test('creating a database again changes nothing but the passwords', async () => {
  const changed = { migrator: 'new migrator', runtime: 'new/runtime?' };
  const urls = await createDatabase(inject('cluster'), 'north-office', changed);
  expect(await refusal(urlsOf('north-office').runtime, 'select 1')).toBe('28P01');
  await withClient(urls.runtime, async (client) => {
    expect((await client.query('select count(*)::int as rows from visit')).rows).toEqual([{ rows: 1 }]);
  });
});
