import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseExample } from '../../console/explorer/example.ts';
import { ConsoleOperations, consoleOperations } from '../../gateway/access/console-operations.ts';
import { FreeQueries } from '../../gateway/access/free-queries.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { analyst, asking, officer, post, refusal } from './front-door.ts';

const EXAMPLES = new URL('../../console/examples/', import.meta.url);
const files = readdirSync(EXAMPLES);
const textOf = (file: string) => readFileSync(new URL(file, EXAMPLES), 'utf8');
const director = officer('child-director');
const free = new FreeQueries(consoleOperations());
const mayRun = (text: string, viewer = director) => {
  try {
    free.assertMayRun(text, viewer);
    return true;
  } catch {
    return false;
  }
};

test('everybody may run each of the console’s operations, as the file has it and as the page shows it', () => {
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    expect([file, mayRun(textOf(file))]).toEqual([file, true]);
    expect([file, mayRun(parseExample(file, textOf(file)).query.replaceAll('\n', '\n\n'))]).toEqual([file, true]);
  }
});

test('one field more than the console asks for is a query of one’s own', () => {
  const text = textOf('11-child-profile.graphql');
  expect(mayRun(text.replace('      sex\n', '      sex\n      nationalId\n'))).toBe(false);
  expect(mayRun(text.replace('first: 1)', 'first: 100)'))).toBe(false);
  expect(mayRun(`${text} query Another { child(id: "x") { name } }`)).toBe(false);
});

test('only who has the right to analyse writes queries; a department or role does not give it', () => {
  const query = '{ child(id: "x") { name } }';
  expect(mayRun(query, officer('county-officer'))).toBe(true);
  expect(mayRun(query, officer('data-steward'))).toBe(false);
  expect(mayRun(query, officer('education-manager'))).toBe(false);
});

test('everybody may ask for the graph itself, and for nothing beside it', () => {
  expect(mayRun(getIntrospectionQuery())).toBe(true);
  expect(mayRun('{ __typename ... { __type(name: "Child") { name } } }')).toBe(true);
  expect(mayRun('{ __typename ...Hidden } fragment Hidden on Query { child(id: "x") { name } }')).toBe(false);
  expect(mayRun('{ __schema: child(id: "x") { name } }')).toBe(false);
  expect(mayRun('query A { __typename } query B { child(id: "x") { name } }')).toBe(false);
});

test('everybody may do one act and read three levels of what it gives back; deeper would be a query', () => {
  const act = (selection: string) => `mutation { updateChild(input: {id: "x"}) ${selection} }`;
  expect(mayRun(act('{ id name division { parent { name } } }'))).toBe(true);
  expect(mayRun(act('{ division { parent { parent { name } } } }'))).toBe(false);
  expect(
    mayRun(
      `${act('{ ...A }')} fragment A on Child { division { ...B } } fragment B on Division { parent { parent { name } } }`,
    ),
  ).toBe(false);
  expect(mayRun('mutation { a: updateChild(input: {id: "x"}) { id } b: updateChild(input: {id: "y"}) { id } }')).toBe(
    false,
  );
  expect(mayRun('subscription { updateChild(input: {id: "x"}) { id } }')).toBe(false);
});

test('a text with a syntax error runs nowhere and is left to the parser to explain', () => {
  expect(mayRun('{ child(id: "x" }')).toBe(true);
});

test('two operations of one name stop the start', () => {
  expect(
    () =>
      new ConsoleOperations([
        ['a', '{ a }'],
        ['a', '{ b }'],
      ]),
  ).toThrow("name 'a'");
});

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.[Symbol.asyncDispose]());

test('a query of one’s own is refused before anything is asked, with what to do', async () => {
  const before = hub.statements();
  expect(await post(hub.url, { query: '{ children(first: 1) { nodes { id } } }' }, asking(director))).toEqual({
    status: 403,
    retryAfter: null,
    errors: [
      {
        message: '自行编写查询须有“分析”权限:请使用控制台中已有的查询,或请账号管理员开通该权限。',
        extensions: { code: 'FREE_QUERY_NOT_ALLOWED' },
      },
    ],
  });
  expect(hub.statements()).toBe(before);
  expect(
    (await post(hub.url, { query: '{ children(first: 1) { nodes { id } } }' }, asking(analyst('child-director'))))
      .status,
  ).toBe(200);
});

test('an operation of the console runs by its name, by the hash of its text, and by its text', async () => {
  const text = textOf('22-townships.graphql');
  const variables = JSON.parse(parseExample('22', text).variables || '{}');
  const hash = createHash('sha256').update(text).digest('hex');
  for (const body of [{ documentId: '22-townships' }, { documentId: hash }, { query: text }]) {
    const { status, errors } = await post(hub.url, { ...body, variables }, asking(director));
    expect([status, errors?.map(({ extensions }) => extensions.code) ?? []]).toEqual([200, []]);
  }
});

test('an unknown name, a name beside a text, and a name that is no text are refused', async () => {
  const as = asking(director);
  expect(refusal(await post(hub.url, { documentId: '99-none' }, as))).toEqual([400, 'UNKNOWN_DOCUMENT', undefined]);
  expect(refusal(await post(hub.url, { documentId: '__proto__' }, as))).toEqual([400, 'UNKNOWN_DOCUMENT', undefined]);
  const both = { documentId: '22-townships', query: '{ __typename }' };
  expect(refusal(await post(hub.url, both, as))).toEqual([400, 'BAD_REQUEST', undefined]);
  expect(refusal(await post(hub.url, { documentId: 22 }, as))).toEqual([400, 'BAD_REQUEST', undefined]);
});
