import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';
import { allChanges, changes, childNumber, insertChild, system } from './reader.ts';

const VILLAGE = '210421101201';
const ELSEWHERE = '220101001001';
const [LAN, QIANG, MEI] = [childNumber(1), childNumber(2), `T-${childNumber(3)}`] as const;
const RECORDED = `'测试', '测试', current_date, now()`;

let league: TestDepartment;
beforeAll(async () => {
  league = await startDepartment('youth-league');
  await league.sql(`insert into known_division values ('${VILLAGE}', 'VILLAGE'), ('${ELSEWHERE}', 'VILLAGE')`);
});
afterAll(() => league.stop());

/** What a statement announces, and nothing from before. */
async function announcedBy(...statements: string[]): Promise<string[]> {
  const { cursor } = await allChanges(league);
  for (const statement of statements) await league.sql(statement);
  await expect.poll(async () => (await allChanges(league, cursor)).ids.length).toBeGreaterThanOrEqual(1);
  return (await allChanges(league, cursor)).ids.sort();
}

test('a child that is registered, moved or renamed is announced', async () => {
  expect(await announcedBy(insertChild(LAN), insertChild(MEI))).toEqual([LAN, MEI]);
  expect(await announcedBy(`update league_child set name = '乙' where id = '${MEI}'`)).toEqual([MEI]);
});

test('whatever belongs to a child announces it, however many tables away', async () => {
  await league.sql(insertChild(QIANG));
  const pairing = `insert into pairing (child_id, "from", source, recorded_by, recorded_on, updated_at) values ('${QIANG}', current_date, ${RECORDED})`;
  const visit = `insert into monthly_visit (pairing_id, visited_on, form, content, source, recorded_by, recorded_on, updated_at)
    select id, current_date, 'HOME', '走访', ${RECORDED} from pairing`;
  expect(await announcedBy(pairing)).toEqual([QIANG]);
  expect(await announcedBy(visit)).toEqual([QIANG]);
  expect(await announcedBy('update monthly_visit set content = content')).toEqual([QIANG]);
  expect(await announcedBy('delete from monthly_visit')).toEqual([QIANG]);
  expect(await announcedBy(`update pairing set child_id = '${LAN}'`)).toEqual([LAN, QIANG]);
  expect(await announcedBy('delete from pairing')).toEqual([LAN]);
});

test('an identified child is announced by its provisional id and by the proper one', async () => {
  const alias = `insert into child_alias (alias_id, child_id, "from", recorded_by) values ('${MEI}', '${LAN}', now(), '测试')`;
  expect(await announcedBy(alias)).toEqual([LAN, MEI].sort());
});

test('an erased child is announced, and only its id is kept', async () => {
  expect(await announcedBy(`delete from league_child where id = '${MEI}'`)).toEqual([MEI]);
  const [{ columns }] = (await league.sql<{ columns: string }>(
    `select string_agg(column_name, ' ' order by column_name) as columns from information_schema.columns
     where table_schema = 'feed' and table_name = 'child'`,
  )) as [{ columns: string }];
  expect(columns).toEqual('child_id xid');
});

test('a child that changes again and again stands in the feed once', async () => {
  for (const name of ['丙', '丁', '戊'])
    await league.sql(`update league_child set name = '${name}' where id = '${LAN}'`);
  expect(await league.sql(`select count(*)::int as rows from feed.child where child_id = '${LAN}'`)).toEqual([
    { rows: 1 },
  ]);
});

test('what is undone is not announced', async () => {
  const { cursor } = await allChanges(league);
  await league.sql(`begin; update league_child set name = '己' where id = '${LAN}'; rollback`);
  expect(await changes(league, cursor)).toEqual({ ids: [], cursor, isMore: false });
});

test('children of other areas and sealed children are passed over', async () => {
  expect(await announcedBy(insertChild(childNumber(9), ELSEWHERE), `update league_child set name = '庚'`)).toEqual(
    [LAN, QIANG].sort(),
  );
  const sealed = { session: system('21', policyOf([], { sealedChildren: [LAN] })) };
  expect((await changes(league, null, sealed)).ids).not.toContain(LAN);
  expect((await changes(league, null, { session: system('22') })).ids).toContain(childNumber(9));
});

test('a cursor of another database begins from the start; one that is none is refused', async () => {
  const from = await changes(league, '999999999999.');
  expect(from.ids).toEqual((await changes(league)).ids);
  await expect(changes(league, 'x')).rejects.toThrow('变更游标无效');
  await expect(changes(league, null, { first: 101 })).rejects.toThrow('100');
});

test('nobody but a system reads the feed, and a department cannot keep a child from being announced', async () => {
  const { data, errors } = await league.execute('{ youthLeagueChanges { ids } }');
  expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
    { youthLeagueChanges: null },
    ['ROLE_NOT_ALLOWED'],
  ]);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: league.database.runtime });
  await client.connect();
  await expect(client.query('delete from feed.child')).rejects.toThrow('permission denied');
  await expect(client.query(`select feed.announce('{A}')`)).rejects.toThrow('permission denied');
  await client.end();
});
