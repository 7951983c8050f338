import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitSentence, OPERATION_LIMITS } from '../../gateway/operation-limits.ts';
import { BOMBS, LIMITED } from './documents.ts';
import { refusalText, send, startFrontDoor } from './front-door.ts';

let door: Awaited<ReturnType<typeof startFrontDoor>>;
beforeAll(async () => {
  door = await startFrontDoor();
});
afterAll(() => door?.[Symbol.asyncDispose]());

async function ask(query: string, variables?: Record<string, unknown>) {
  const before = door.gateway.planStatistics.plansMade;
  const { status, text } = await send(door.port, { body: JSON.stringify({ query, variables }) });
  const codes = (JSON.parse(text).errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code);
  return { status, text: text.trim(), codes, plans: door.gateway.planStatistics.plansMade - before };
}

/** Nobody answers behind the door: whatever was planned ends there. */
const PLANNED = { status: 200, codes: ['DEPARTMENT_UNAVAILABLE'], plans: 1 };

const refused = (message: string) => ({
  status: 400,
  text: refusalText('OPERATION_TOO_LARGE', message),
  codes: ['OPERATION_TOO_LARGE'],
  plans: 0,
});

describe.each(LIMITED)('$what', ({ limit, document, isIntrospection }) => {
  const most = OPERATION_LIMITS.hub[limit];

  it(`as many as the limit pass`, async () => {
    const passed = isIntrospection ? { status: 200, codes: [], plans: 0 } : PLANNED;
    expect(await ask(document(most))).toMatchObject(passed);
  });

  it('one more is refused before anything is planned, also the second time', async () => {
    for (let time = 0; time < 2; time++) {
      expect(await ask(document(most + 1))).toEqual(refused(limitSentence(limit, most)));
    }
  });
});

describe('rows', () => {
  const TOO_LARGE_PAGE = '每页最多 100 条(first),更多的数据请用 after 翻页。';
  const TOO_COSTLY = '查询数据量过大:预计超过 100000 个数据项,请减少每页条数(first)或嵌套的列表。';
  const page = 'query Page($n: Int) { children(first: $n) { nodes { id } } }';

  it('a page has at most a hundred, whoever says so: literal, variable, default, however deep', async () => {
    expect(await ask('{ children(first: 100) { nodes { id } } }')).toMatchObject(PLANNED);
    expect(await ask(page, { n: 100 })).toMatchObject(PLANNED);
    for (const [query, variables] of [
      ['{ children(first: 101) { nodes { id } } }', {}],
      [page, { n: 101 }],
      ['query ($n: Int = 101) { children(first: $n) { nodes { id } } }', {}],
      ['{ child(id: "x") { civilAffairs { visits(first: 2147483647) { id } } } }', {}],
    ] as const)
      expect(await ask(query, variables)).toEqual(refused(TOO_LARGE_PAGE));
  });

  it('the same text passes or not by its variables', async () => {
    const query =
      'query ($n: Int!, $m: Int!) { children(first: $n) { nodes { civilAffairs { visits(first: $m) { ...V } } } } } fragment V on HomeVisit { id visitedOn finding purpose visitorName visitorKind source updatedAt recordedOn recordedBy }';
    // children and nodes; a child: its section, visits, ten fields a visit
    expect(await ask(query, { n: 99, m: 100 })).toMatchObject(PLANNED);
    expect(await ask(query, { n: 100, m: 100 })).toEqual(refused(TOO_COSTLY));
    expect(await ask(query, { n: 100, m: 99 })).toMatchObject({ ...PLANNED, plans: 0 });
  });
});

describe('made to hurt', () => {
  it.each(Object.entries(BOMBS))('%s is refused before anything is planned', async (_, text) => {
    expect(await ask(text)).toMatchObject({ status: 400, codes: ['OPERATION_TOO_LARGE'], plans: 0 });
  });

  it('fragments in a circle are refused, not followed', async () => {
    const answer = await ask(
      '{ child(id: "x") { ...A } } fragment A on Child { id ...B } fragment B on Child { ...A }',
    );
    expect(answer).toMatchObject({ status: 400, plans: 0 });
    expect(new Set(answer.codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });
});

it('the standard introspection query of tools passes', async () => {
  const everything = {
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  };
  for (const options of [undefined, everything])
    expect(await ask(getIntrospectionQuery(options))).toMatchObject({ status: 200, codes: [], plans: 0 });
});

it('nothing is suggested to who guesses', async () => {
  for (const query of [
    '{ child(id: "x") { nam } }',
    '{ chidl }',
    '{ children(filte: {}) { totalCount } }',
    '{ children(filter: { sex: MAL }) { totalCount } }',
    'query ($f: ChildFilte) { __typename }',
  ]) {
    const { text } = await ask(query);
    expect(text).not.toMatch(/did you mean|name|child|filter|MALE/i);
  }
  const { text } = await ask('query ($f: ChildFilter) { children(filter: $f) { totalCount } }', {
    f: { sexx: 'MALE' },
  });
  expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(text).not.toMatch(/did you mean|sex/i);
});
