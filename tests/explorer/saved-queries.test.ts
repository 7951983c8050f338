import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MOST_SAVED, SavedQueries } from '../../gateway/explorer/saved-queries.ts';
import type { Viewer } from '../../schema/access/viewer.ts';
import { startFrontDoor } from '../limits/front-door.ts';
import { stewardOf } from '../sessions.ts';
import { freshHubDatabase, type TestHubDatabase } from '../sign-in/test-sign-in.ts';
import { asHeader } from '../test-sign-in.ts';

const OWNER = stewardOf('civil-affairs', { id: 'p-1', name: '柴亦然(县民政局)' });
const COLLEAGUE = stewardOf('civil-affairs', { id: 'p-2' });
const TEACHER = stewardOf('education', { id: 'p-3', rights: [] });
const QUERY = 'query Townships($code: ID!) { division(code: $code) { name } }';
const saved = (more: object = {}) => ({ name: '各乡镇', note: '每月初', query: QUERY, audience: 'ME', ...more });

let database: TestHubDatabase;
let door: Awaited<ReturnType<typeof startFrontDoor>>;

beforeAll(async () => {
  database = await freshHubDatabase();
  door = await startFrontDoor({ savedQueries: new SavedQueries(database) });
});
beforeEach(() => database.sql('delete from saved_query'));
afterAll(async () => {
  await door?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

async function ask(viewer: Viewer | null, method: string, path = '/queries', body?: object) {
  const response = await fetch(new URL(path, door.url), {
    method,
    headers: { ...asHeader({ viewer }), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : null };
}

const save = (viewer: Viewer, more?: object) => ask(viewer, 'POST', '/queries', saved(more));
const names = async (viewer: Viewer) =>
  (await ask(viewer, 'GET')).json.queries.map(({ name }: { name: string }) => name);
const refusal = ({ status, json }: Awaited<ReturnType<typeof ask>>) => [status, json.errors[0].extensions.code];

test('a saved query is listed with who saved it, as one’s own', async () => {
  expect((await save(OWNER)).status).toBe(201);
  const { json } = await ask(OWNER, 'GET');
  expect(json.queries).toEqual([
    {
      id: expect.any(String),
      ...saved(),
      isMine: true,
      by: '柴亦然(县民政局)',
      department: 'CIVIL_AFFAIRS',
      savedAt: expect.any(String),
    },
  ]);
});

test('it is shared with nobody, one’s department, or everybody', async () => {
  await save(OWNER, { name: '自己用' });
  await save(OWNER, { name: '民政用', audience: 'DEPARTMENT' });
  await save(OWNER, { name: '大家用', audience: 'EVERYBODY' });
  expect(await names(OWNER)).toEqual(['大家用', '民政用', '自己用']);
  expect(await names(COLLEAGUE)).toEqual(['大家用', '民政用']);
  expect(await names(TEACHER)).toEqual(['大家用']);
});

test('saving under a name of one’s own replaces it; a name of somebody else is no hindrance', async () => {
  await save(OWNER, { audience: 'EVERYBODY' });
  await save(OWNER, { note: '改过', audience: 'EVERYBODY' });
  await save(COLLEAGUE);
  const { json } = await ask(COLLEAGUE, 'GET');
  expect(json.queries.map(({ note, isMine }: { note: string; isMine: boolean }) => [note, isMine])).toEqual([
    ['每月初', true],
    ['改过', false],
  ]);
});

test('only its owner removes it', async () => {
  const { json } = await save(OWNER, { audience: 'EVERYBODY' });
  expect(refusal(await ask(COLLEAGUE, 'DELETE', `/queries/${json.id}`))).toEqual([404, 'NOT_FOUND']);
  expect(refusal(await ask(OWNER, 'DELETE', '/queries/1'))).toEqual([404, 'NOT_FOUND']);
  expect((await ask(OWNER, 'DELETE', `/queries/${json.id}`)).status).toBe(204);
  expect(await names(OWNER)).toEqual([]);
});

test('nobody saves or reads without having signed in, nor saves without the right ANALYST', async () => {
  expect(refusal(await ask(null, 'GET'))).toEqual([401, 'SIGN_IN_REQUIRED']);
  expect(refusal(await ask(null, 'POST', '/queries', saved()))).toEqual([401, 'SIGN_IN_REQUIRED']);
  expect(refusal(await ask(TEACHER, 'POST', '/queries', saved()))).toEqual([403, 'FREE_QUERY_NOT_ALLOWED']);
});

test.each([
  ['a name of nothing that can be seen', { name: '\u200b \u2060' }, 'BAD_INPUT'],
  ['a name that turns the direction of writing', { name: '各乡\u202e镇' }, 'BAD_INPUT'],
  ['a name above 40 characters', { name: '各'.repeat(41) }, 'BAD_INPUT'],
  ['a note above 200 characters', { note: '各'.repeat(201) }, 'BAD_INPUT'],
  ['no audience', { audience: 'WORLD' }, 'BAD_INPUT'],
  ['an act', { query: 'mutation { __typename }' }, 'BAD_INPUT'],
  ['a text that is no query', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
  ['a query that does not fit the graph', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a national id in the note', { note: '查 210421201501011234' }, 'BAD_INPUT'],
  ['a national id in a comment', { query: `# 210421 2015 0101 123x\n${QUERY}` }, 'BAD_INPUT'],
  ['a name in the text', { query: '{ children(filter: { nameContains: "王小" }) { totalCount } }' }, 'BAD_INPUT'],
])('%s is not kept', async (_, more, code) => {
  expect(refusal(await save(OWNER, more))).toEqual([400, code]);
  expect(await names(OWNER)).toEqual([]);
});

test('variables are not kept, whoever sends them', async () => {
  await save(OWNER, { variables: { code: '210421' } });
  expect(JSON.stringify(await database.sql('select * from saved_query'))).not.toContain('"210421"');
});

test(`a person has ${MOST_SAVED} queries at most, and may still replace one`, async () => {
  await database.sql(`insert into saved_query (person, person_name, department, name, note, query, audience)
    select 'p-1', 'x', 'CIVIL_AFFAIRS', 'q' || n, '', '{ a }', 'ME' from generate_series(1, ${MOST_SAVED}) n`);
  expect(refusal(await save(OWNER))).toEqual([400, 'BAD_INPUT']);
  expect((await save(OWNER, { name: 'q1' })).status).toBe(201);
});
