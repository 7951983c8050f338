import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blindIndexOf } from '../../schema/blind-index.ts';
import { childIdOf } from '../../schema/child-id.ts';
import type { NationalId } from '../../schema/national-id.ts';
import { createDatabase, type DatabaseUrls, migrate, withClient } from '../../subgraphs/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../subgraphs/embedded-postgres.ts';
import { ormOptions } from '../../subgraphs/orm.ts';
import { removeOldLog } from '../../subgraphs/protect-stored.ts';
import { numberOf } from '../civil-affairs/county.ts';
import { testFieldKeys, testLinkageKey } from '../databases.ts';
import { freshFolder } from '../platform/data-dir.ts';
import { filesWithNumbers } from './plain-numbers.ts';

/** More children than the step seals at a time. */
const NUMBERS = Array.from({ length: 2_500 }, (_, at) =>
  numberOf(new Date(Date.UTC(2008, 0, 1 + (at % 1_250))).toISOString().slice(0, 10), Math.floor(at / 1_250) * 2 + 1),
) as NationalId[];
const CHILDREN = NUMBERS.map((number) => ({ number, id: childIdOf(testLinkageKey, number) }));
const COLUMN = { table: 'registered_child', column: 'national_id_sealed' };
const INPUT = { nationalId: NUMBERS[0] };
const keys = { linkageKey: testLinkageKey, fieldKeys: testFieldKeys };

const folder = freshFolder('upgrade');
let server: EmbeddedPostgres;
const urls: Record<string, DatabaseUrls> = {};

const sql = async (department: string, text: string, values: unknown[] = []) =>
  (await withClient((urls[department] as DatabaseUrls).migration, (client) => client.query(text, values))).rows;
const columnsOf = async (department: string, table: string) =>
  (
    await sql(
      department,
      "select column_name as name from information_schema.columns where table_name = $1 and column_name like '%national%' order by 1",
      [table],
    )
  ).map(({ name }) => name);

/** A database as the version before left it: plain numbers, planner's samples of them, a receipt with a plain digest. */
async function formerDatabase(department: string, last: string, table: string, columns: string): Promise<void> {
  urls[department] = await createDatabase(server.adminUrl, department, { migrator: 'm', runtime: 'r' });
  const options = await ormOptions(department, urls[department].migration, 1);
  const orm = await MikroORM.init({ ...options, migrations: { ...options.migrations, snapshotOnMigrate: false } });
  await orm.migrator.up({ to: last });
  await orm.close(true);
  await sql(department, "insert into known_division (code, level) values ('990121100201', 'VILLAGE')");
  await sql(
    department,
    `insert into "${table}" (id, national_id, name, sex, birth_date, division_code, ${columns} source, recorded_by, recorded_on, updated_at)
     select id, number, '林晓轩', 'MALE', (substr(number, 7, 4) || '-' || substr(number, 11, 2) || '-' || substr(number, 13, 2))::date,
       '990121100201', ${columns ? "'2024-01-01', '2024-01-01'," : ''} '台账', '测试', '2024-01-01', now()
     from unnest($1::text[], $2::text[]) as v(id, number)`,
    [CHILDREN.map(({ id }) => id), NUMBERS],
  );
  const digest = createHash('sha256').update(JSON.stringify(INPUT)).digest('hex');
  await sql(
    department,
    "insert into act_receipt (idempotency_key, act, input_hash, result_key, at) values ('key', 'registerChild', $1, 'x', now())",
    [digest],
  );
  await sql(department, 'vacuum (analyze)');
}

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: folder.path, password: 'trial' });
  await formerDatabase('civil-affairs', '002-invariants', 'registered_child', 'resident_since, registered_on,');
  await formerDatabase('education', '002-known-divisions', 'pupil', '');
  await withClient(server.adminUrl, (admin) => admin.query('checkpoint'));
});

afterAll(async () => {
  await server?.stop();
  folder[Symbol.dispose]();
});

/** Another department's change in the same cluster, for whose sake PostgreSQL would keep what was there before. */
const transactionElsewhere = (milliseconds: number) =>
  withClient(server.adminUrl, async (client) => {
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    await sleep(milliseconds);
    await client.query('commit');
  });

const stillPlain = () => filesWithNumbers(folder.path, new Set(NUMBERS), ['pg_wal']);

const samples = () => sql('civil-affairs', "select attname from pg_stats where attname like '%national_id'");

test('a database of the version before holds numbers in tables, an index and the planner’s samples', async () => {
  expect(stillPlain().length).toBeGreaterThanOrEqual(3);
  expect(await samples()).toEqual([{ attname: 'national_id' }]);
});

test('without keys an upgrade says what to set, and what was there stays', async () => {
  await expect(migrate('civil-affairs', urls['civil-affairs']?.migration as string)).rejects.toThrow(
    '请设置环境变量 HUB_LINKAGE_KEY 与 HUB_FIELD_KEYS 后重试',
  );
  expect(await columnsOf('civil-affairs', 'registered_child')).toContain('plain_national_id');
});

test('with keys every number comes out sealed and findable, and only the first run has something to do', async () => {
  const url = urls['civil-affairs']?.migration as string;
  const elsewhere = transactionElsewhere(1_500);
  expect(await migrate('civil-affairs', url, keys)).toBe(true);
  await elsewhere;
  expect(await migrate('civil-affairs', url, keys)).toBe(false);
  expect(await columnsOf('civil-affairs', 'registered_child')).toEqual(['national_id_index', 'national_id_sealed']);
  const rows = await sql(
    'civil-affairs',
    'select id, national_id_sealed as envelope, national_id_index as index from registered_child order by id',
  );
  expect(rows.map(({ id, envelope, index }) => [id, testFieldKeys.open(envelope, COLUMN, id), index])).toEqual(
    CHILDREN.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, number }) => [
      id,
      number,
      blindIndexOf(testLinkageKey, COLUMN, number),
    ]),
  );
  expect(await sql('civil-affairs', 'select conname from pg_constraint where not convalidated')).toEqual([]);
});

test('education keeps no number at all', async () => {
  expect(await migrate('education', urls.education?.migration as string, keys)).toBe(true);
  expect(await columnsOf('education', 'pupil')).toEqual([]);
  expect(await sql('education', 'select count(*)::int as n from pupil')).toEqual([{ n: NUMBERS.length }]);
});

test('receipts of the version before, whose plain digests could be guessed, are gone', async () => {
  for (const department of ['civil-affairs', 'education'])
    expect(await sql(department, 'select count(*)::int as n from act_receipt')).toEqual([{ n: 0 }]);
});

test('afterwards no file of the database but the write-ahead log holds a number', async () => {
  expect(stillPlain()).toEqual([]);
  expect(await samples()).toEqual([]);
});

test('in a cluster of our own the log before the upgrade goes too: no file at all holds a number', async () => {
  await withClient(server.adminUrl, removeOldLog);
  expect(filesWithNumbers(folder.path, new Set(NUMBERS))).toEqual([]);
});
