import { expect, inject, test } from 'vitest';
import { migrateHubDatabase } from '../../gateway/hub-database/migrate.ts';
import { openHubDatabase } from '../../gateway/hub-database/open.ts';
import { sweep } from '../../gateway/hub-database/sweep.ts';
import { createDatabase, withClient } from '../../subgraphs/database.ts';
import { codeOf, demoCookie, FROM_PAGE, freePort, freshHubDatabase, startTestGateway } from './test-sign-in.ts';

test('gateways that start at once migrate the database once, and a later start changes nothing', async () => {
  const { migration } = await createDatabase(inject('cluster'), 'hub-together', { migrator: 'm', runtime: 'r' });
  await Promise.all([1, 2, 3].map(() => migrateHubDatabase(migration)));
  await migrateHubDatabase(migration);
  const names = await withClient(
    migration,
    async (client) => (await client.query('select file as name from applied_migration order by file')).rows,
  );
  expect(names).toEqual([
    { name: '001-sign-in.sql' },
    { name: '002-session-origin.sql' },
    { name: '003-saved-query.sql' },
    { name: '004-known-person.sql' },
  ]);
});

test('the gateway’s own role reads and writes rows, and cannot alter a table', async () => {
  await using database = await freshHubDatabase();
  for (const statement of ['drop table session', 'alter table revocation add column x int', 'truncate session']) {
    await expect(database.sql(statement)).rejects.toMatchObject({ code: '42501' });
  }
});

test('sweeping clears away what has expired, and nothing else', async () => {
  await using database = await freshHubDatabase();
  const session = `insert into session (id_hash, person, viewer, begun_by, began_at, seen_at, ends_at)
    values (sha256($1::text::bytea), $1::text, '{}', 'ISSUER', now() - interval '9 hours', now() - $2::interval, now() + $3::interval)`;
  await database.sql(session, ['lives', '1 minute', '1 hour']);
  await database.sql(session, ['idle', '16 minutes', '1 hour']);
  await database.sql(session, ['over', '1 minute', '-1 minute']);
  await database.sql(`insert into revocation (kind, subject, until) values
    ('PERSON', 'for good', null), ('PERSON', 'lately', now() - interval '8 hours'), ('TOKEN', 'long ago', now() - interval '10 hours')`);
  await database.sql(`insert into allowance_spent values
    ('OPERATIONS', 'runs', 1, now() + interval '1 minute'), ('OPERATIONS', 'ended', 1, now() - interval '1 minute')`);
  await database.sql(`insert into known_person values
    ('came lately', '甲', 'EDUCATION', 'OFFICER', '21', 'ISSUER', now() - interval '11 months'),
    ('came long ago', '乙', 'EDUCATION', 'OFFICER', '21', 'ISSUER', now() - interval '13 months')`);
  await sweep(database);
  const left = await database.sql(`select person as subject from session
    union all select subject from revocation union all select subject from allowance_spent union all select person from known_person order by 1`);
  expect(left.map(({ subject }) => subject)).toEqual(['came lately', 'for good', 'lately', 'lives', 'runs']);
});

test('a database that does not answer lets nobody in, and says neither where it is nor why', async () => {
  await using database = await freshHubDatabase();
  await using gateway = await startTestGateway(database, { isDemo: true });
  const cookie = await demoCookie(gateway, 'demo-auditor');
  await database.asOwner('alter table session rename to away');
  const response = await gateway.ask({ cookie, ...FROM_PAGE });
  expect(await codeOf(response)).toEqual([503, 'TEMPORARILY_UNAVAILABLE']);
  expect(gateway.log).toContainEqual({ event: 'hub-database-failed', statement: 'session-find', code: '42P01' });
  const nowhere = openHubDatabase(`postgres://hub:secret@127.0.0.1:${await freePort()}/hub`, () => {});
  await expect(nowhere.query({ name: 'x', text: 'select 1', values: [] })).rejects.toThrow(/^暂时无法核对登录与用量/);
  await nowhere.close();
});
