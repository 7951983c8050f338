import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub.ts';
import { analyst, asking, post, refusal, type SharedAllowances, sharedAllowances } from './front-door.ts';

let allowances: SharedAllowances;
let hub: TestHub;
let ids: string[];

beforeAll(async () => {
  allowances = await sharedAllowances();
  hub = await startTestHub({
    demo: { seed: 1, children: 700 },
    policy: 'joint-meeting',
    allowances: allowances.ofGateway({ HUB_LIMIT_CHILDREN_DISCLOSED: '40', HUB_LIMIT_OPERATIONS: '40' }),
  });
  const list = '{ children(first: 60, orderBy: NAME_ASC) { nodes { id } } }';
  const { data } = await post(hub.url, { query: list }, asking(someone('lister')));
  ids = data.children.nodes.map(({ id }: { id: string }) => id);
});

afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await allowances?.[Symbol.asyncDispose]();
});

/** A county officer of civil affairs of whom nothing is used up yet. */
const someone = (id: string) => analyst('county-officer', { id });
const disclosed = (id: string) => allowances.spent(someone(id), 'CHILDREN_DISCLOSED');
const ask = (id: string, query: string, variables?: object) => post(hub.url, { query, variables }, asking(someone(id)));

/** How many children an answer costs: asked by somebody new. */
async function cost(query: string, variables?: object): Promise<number> {
  const id = `cost of ${query} ${JSON.stringify(variables)}`;
  const { errors, data } = await ask(id, query, variables);
  expect([data === undefined, errors?.[0]?.extensions.code]).toEqual([false, undefined]);
  return disclosed(id);
}

test('each child of whom something is told counts; a number alone tells nothing', async () => {
  expect(await cost('{ children(first: 7) { nodes { id name } } }')).toBe(7);
  expect(await cost('{ children(first: 7) { nodes { __typename id } } }')).toBe(0);
  expect(await cost('{ children(first: 7) { edges { node { id age } } totalCount } }')).toBe(7);
  expect(await cost('{ schools(first: 3) { nodes { id name } } }')).toBe(0);
});

test('a child counts once with all its records, and once however often it is asked for', async () => {
  const profile = `id name civilAffairs { visits { visitedOn child { id name } } cases { openedOn } parents { name } }
    education { currentEnrolments { grade child { age } } } youthLeague { pairings { from } }`;
  expect(await cost(`query ($id: ID!) { child(id: $id) { ${profile} } }`, { id: ids[0] })).toBe(1);
  const twice = 'query ($id: ID!) { a: child(id: $id) { id name } b: child(id: $id) { id age } }';
  expect(await cost(twice, { id: ids[0] })).toBe(1);
});

test('twenty aliases are twenty children, and calling another field the number hides none', async () => {
  const asked = ids.slice(0, 20).map((id, at) => `a${at}: child(id: "${id}") { name }`);
  expect(await cost(`{ ${asked.join(' ')} }`)).toBe(20);
  expect(await cost('{ children(first: 6) { nodes { name: id id: name } } }')).toBe(6);
});

test('records count by the child they are told of, without its name being asked for', async () => {
  const visits = '{ homeVisits(first: 10) { nodes { visitedOn child { id } } } }';
  const { data } = await ask('reader of visits', visits);
  const children = new Set(data.homeVisits.nodes.map((visit: { child: { id: string } }) => visit.child.id));
  expect(await disclosed('reader of visits')).toBe(children.size);
  expect(await cost('{ serviceCases(first: 3) { nodes { openedOn } } }')).toBe(3);
});

test('the children met by way of a place count, too', async () => {
  const query = `query ($id: ID!) { child(id: $id) { id name division { civilAffairs { children(first: 5) { nodes { id name } } } } } }`;
  const { data } = await ask('neighbour', query, { id: ids[0] });
  const { children } = data.child.division.civilAffairs;
  const met = new Set([ids[0], ...children.nodes.map(({ id }: { id: string }) => id)]);
  expect(met.size).toBeGreaterThan(2);
  expect(await disclosed('neighbour')).toBe(met.size);
});

test('a child beyond the allowance: nothing leaves, and the answer says when to come back', async () => {
  const page = '{ children(first: 25) { nodes { id name } } }';
  expect((await ask('reader', page)).status).toBe(200);
  const refused = await ask('reader', page);
  expect(refusal(refused)).toEqual([429, 'RATE_LIMITED', undefined]);
  expect(Number(refused.retryAfter)).toBeGreaterThan(3_500);
  expect(refused.extensions).toBeUndefined();
  expect((await ask('reader', '{ children(first: 15) { nodes { id name } } }')).status).toBe(200);
});

test('twenty look-ups by national ID in one request are twenty, found or not, and are taken before anything is asked', async () => {
  const lookUps = (count: number, value = '"11010519491231002X"') =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: childByNationalId(nationalId: ${value}) { id }`).join(' ')} }`;
  const spent = () => allowances.spent(someone('finder'), 'NATIONAL_ID_LOOKUPS');
  const verifying = asking(someone('finder'), 'VERIFICATION');
  const look = (count: number) => post(hub.url, { query: lookUps(count) }, verifying);
  await look(20);
  expect(await spent()).toBe(20);
  await look(20);
  await look(19);
  const before = hub.statements();
  expect(refusal(await look(2))).toEqual([429, 'RATE_LIMITED', undefined]);
  expect([await spent(), hub.statements()]).toEqual([59, before]);
  expect((await look(1)).status).toBe(200);
});

test('a look-up through a variable or a fragment counts, a skipped one does not', async () => {
  const verifying = asking(someone('variable'), 'VERIFICATION');
  const query = `query ($number: String!, $no: Boolean!) { ...Two c: childByNationalId(nationalId: $number) @include(if: $no) { id } }
    fragment Two on Query { a: childByNationalId(nationalId: $number) { id } ... { b: childByNationalId(nationalId: $number) { id } } }`;
  await post(hub.url, { query, variables: { number: '11010519491231002X', no: false } }, verifying);
  expect(await allowances.spent(someone('variable'), 'NATIONAL_ID_LOOKUPS')).toBe(2);
});

test('finding without seeing has an allowance of its own', async () => {
  const query = `{ a: findChild(by: {name: "张小明", birthDate: "2015-03-02"}) { __typename } b: findChild(by: {name: "李小红", birthDate: "2015-03-02"}) { __typename } }`;
  await post(hub.url, { query }, asking(someone('tracer'), 'PROTECTION'));
  expect(await allowances.spent(someone('tracer'), 'FIND_CHILD_LOOKUPS')).toBe(2);
});

test('an allowance is one for all gateways', async () => {
  const other = await startTestHub({
    demo: { seed: 1, children: 700 },
    policy: 'joint-meeting',
    allowances: allowances.ofGateway({ HUB_LIMIT_CHILDREN_DISCLOSED: '40' }),
  });
  await using _closed = other;
  const page = { query: '{ children(first: 25) { nodes { id name } } }' };
  const as = asking(someone('traveller'));
  expect((await post(hub.url, page, as)).status).toBe(200);
  expect(refusal(await post(other.url, page, as))).toEqual([429, 'RATE_LIMITED', undefined]);
});

test('an act that is done is never answered as if it were not, though its answer is withheld', async () => {
  const officer = asking(someone('clerk'), 'CHILD_CARE');
  await post(hub.url, { query: '{ children(first: 40) { nodes { id name } } }' }, officer);
  const { data } = await ask('reader of versions', '{ children(first: 1) { nodes { id name } } }');
  const { id: childId } = data.children.nodes[0];
  const query = `mutation ($input: RecordHomeVisitInput!) { recordHomeVisit(input: $input) { id child { id name } visitedOn } }`;
  const visit = { visitedOn: '2026-01-05', visitorKind: 'CHILD_DIRECTOR', visitorName: '阮春妮' };
  const input = { childId, ...visit, purpose: 'REGULAR_VISIT', finding: '用量测试' };
  const answer = await post(hub.url, { query, variables: { input } }, officer);
  expect([answer.status, answer.errors?.[0]?.message, answer.data]).toEqual([
    200,
    '业务已经办理,请勿重复提交;结果因用量已达上限或暂时无法核对用量而没有显示,请稍后查询核对。',
    undefined,
  ]);
  const done = await hub.sql(
    'civil-affairs',
    "select count(*)::int as visits from home_visit where finding = '用量测试'",
  );
  expect(done).toEqual([{ visits: 1 }]);
});

test('without the database of the allowances nothing leaves: 503', async () => {
  await using broken = await sharedAllowances();
  const own = await startTestHub({ policy: 'joint-meeting', allowances: broken.ofGateway() });
  await using _closed = own;
  const query = '{ division(code: "21") { name } }';
  expect((await post(own.url, { query }, asking(someone('early')))).status).toBe(200);
  await broken.database.asOwner('drop table allowance_spent');
  expect(refusal(await post(own.url, { query }, asking(someone('late'))))).toEqual([
    503,
    'TEMPORARILY_UNAVAILABLE',
    undefined,
  ]);
});

test('when it fails between the question and the answer, the answer is kept back', async () => {
  await using broken = await sharedAllowances();
  const own = await startTestHub({
    demo: { seed: 1, children: 700 },
    policy: 'joint-meeting',
    allowances: broken.ofGateway({ HUB_LIMIT_OPERATIONS: '600' }),
  });
  await using _closed = own;
  const as = asking(someone('unlucky'));
  expect((await post(own.url, { query: '{ __typename }' }, as)).status).toBe(200);
  await broken.database.asOwner('drop table allowance_spent');
  const refused = await post(own.url, { query: '{ children(first: 60) { nodes { id name } } }' }, as);
  expect(refusal(refused)).toEqual([503, 'TEMPORARILY_UNAVAILABLE', undefined]);
});
