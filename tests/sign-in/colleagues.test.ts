import { afterAll, beforeAll, expect, test } from 'vitest';
import { KnownPeople } from '../../gateway/sign-in/known-people.ts';
import { shutOut } from '../../gateway/sign-in/revoking.ts';
import {
  codeOf,
  demoCookie,
  freshHubDatabase,
  startTestGateway,
  type TestGateway,
  type TestHubDatabase,
} from './test-sign-in.ts';

let database: TestHubDatabase;
let gateway: TestGateway;
beforeAll(async () => {
  database = await freshHubDatabase();
  gateway = await startTestGateway(database, { isDemo: true });
});
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

async function colleaguesOf(officer: string, at = gateway): Promise<Record<string, string>[]> {
  const response = await at.get('/colleagues', { cookie: await demoCookie(at, officer) });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return ((await response.json()) as { colleagues: Record<string, string>[] }).colleagues;
}
const idsOf = async (officer: string) => (await colleaguesOf(officer)).map(({ id }) => id);

test('whoever has signed in is offered to colleagues of the department whose area takes in theirs', async () => {
  expect(await colleaguesOf('demo-league-manager')).toEqual([
    { id: 'demo-league-cadre', name: expect.stringContaining('尚启航'), roleTerm: '一线人员', division: '210421' },
  ]);
  expect(await idsOf('demo-county-officer')).toEqual(
    expect.arrayContaining(['demo-child-supervisor', 'demo-child-director']),
  );
  expect(await idsOf('demo-child-supervisor')).toEqual(['demo-child-director']);
  expect(await idsOf('demo-child-director')).toEqual([]);
});

test('whoever only reads is offered nobody, and nobody who only reads is offered', async () => {
  expect(await idsOf('demo-auditor')).toEqual([]);
  await database.sql(
    `insert into known_person values ('p-auditor', '甲', 'YOUTH_LEAGUE', 'AUDITOR', '210421', 'ISSUER')`,
  );
  expect(await idsOf('demo-league-manager')).toEqual(['demo-league-cadre']);
});

test('a name changes with the newest session; who is shut out or has not come for a year is offered no more', async () => {
  const add = (person: string, name: string, since: string) =>
    database.sql(
      `insert into known_person select $1, $2, 'EDUCATION', 'OFFICER', '210421', 'ISSUER', now() - $3::interval
       on conflict (person) do update set name = excluded.name`,
      [person, name, since],
    );
  await add('p-new', '柳知言(县教育局)', '1 day');
  await add('p-old', '辛伯安(县教育局)', '13 months');
  await add('p-out', '容望舒(县教育局)', '1 day');
  expect(await idsOf('demo-education-manager')).toEqual(expect.arrayContaining(['p-new', 'p-out']));
  await shutOut(database, 'p-out');
  const ids = await idsOf('demo-education-manager');
  expect(ids).toContain('p-new');
  expect(ids).not.toContain('p-out');
  expect(ids).not.toContain('p-old');
});

test('where nobody may sign in as an invented officer, none is offered', async () => {
  const viewer = {
    id: 'p-manager',
    name: '阮振扬',
    department: 'YOUTH_LEAGUE',
    role: 'MANAGER' as const,
    division: '210421',
    assurance: 3 as const,
    rights: [],
  };
  expect(await new KnownPeople(database, false).colleaguesOf(viewer)).toEqual([]);
  expect((await new KnownPeople(database, true).colleaguesOf(viewer)).map(({ id }) => id)).toContain(
    'demo-league-cadre',
  );
});

test('who has not signed in learns no name', async () => {
  expect(await codeOf(await gateway.get('/colleagues', {}))).toEqual([401, 'SIGN_IN_REQUIRED']);
});
