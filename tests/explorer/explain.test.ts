import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { startFrontDoor } from '../limits/front-door.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';
import { stewardOf } from '../sessions.ts';
import { asHeader } from '../test-sign-in.ts';

const TEACHERS_STEWARD: Partial<RequestIdentity> = { viewer: stewardOf('education'), purpose: 'CORRECTION' };
const NO_ANALYST: Partial<RequestIdentity> = { viewer: stewardOf('education', { rights: [] }), purpose: 'CORRECTION' };
const JOINT_MEETING: Partial<RequestIdentity> = { viewer: stewardOf('joint-meeting'), purpose: 'STATISTICS' };
const PUPILS = `query Pupils($first: Int!) {
  pupils(first: $first) { totalCount nodes { name child { civilAffairs { nextVisitDueOn } youthLeague { isVisitedThisMonth } } } }
}`;
const TOO_COSTLY = `{ children(first: 100) { nodes { civilAffairs { visits(first: 100) {
  id visitorKind visitorName visitedOn purpose finding nextDueOn source recordedBy recordedOn
} } } } }`;

const recorder = new MemoryRecorder();
let door: Awaited<ReturnType<typeof startFrontDoor>>;

beforeAll(async () => {
  door = await startFrontDoor({ recorder });
});
afterAll(() => door?.[Symbol.asyncDispose]());

// biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape they state
type Told = { status: number; told: any };

async function explain(body: object, as: Partial<RequestIdentity> | null = TEACHERS_STEWARD): Promise<Told> {
  const response = await fetch(new URL('/explain', door.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(as ? asHeader(as) : {}) },
    body: JSON.stringify(body),
  });
  return { status: response.status, told: await response.json() };
}

const code = ({ status, told }: Told) => [status, told.errors?.[0].extensions.code];

test('an operation is priced with its variables, and nobody is asked: the departments of this hub answer nothing', async () => {
  const { told } = await explain({ query: '{ division(code: "210421") { name subdivisions { name } } }' });
  expect(told).toMatchObject({
    depth: { value: 3, limit: 12 },
    cost: { value: 13, limit: 100_000 },
    page: { value: 0, limit: 100 },
    problem: null,
    departments: ['CIVIL_AFFAIRS'],
    denied: [],
    plan: {
      kind: 'ask',
      department: 'CIVIL_AFFAIRS',
      term: '民政',
      of: [],
      fields: [{ coordinate: 'Division.name', term: '名称' }],
    },
  });
});

test('the plan says who is asked after whom, about what; what is denied is told beforehand as an answer would tell it', async () => {
  const { told } = await explain({ query: PUPILS, variables: { first: 10 } });
  expect(told.cost.value).toBe(3 + 10 * 6);
  expect(told.departments[0]).toBe('EDUCATION');
  expect(told.plan.kind === 'sequence' ? told.plan.steps[0].department : told.plan.department).toBe('EDUCATION');
  const denied = told.denied.map(({ extensions }: { extensions: { field: string } }) => extensions.field);
  expect(denied).toContain('pupils.nodes.child.youthLeague');
  expect(JSON.stringify(told.plan)).not.toContain('YOUTH_LEAGUE');
  expect(told.denied[0].message).toMatch(/[\u4e00-\u9fff]/);
});

test('departments asked one after the other are told as steps, with what was found before', async () => {
  const query = '{ children(first: 5) { nodes { id education { isEnrolled } womensFederation { isKeyFamily } } } }';
  const { told } = await explain({ query }, JOINT_MEETING);
  expect(told.plan).toMatchObject({
    kind: 'sequence',
    steps: [{ department: 'CIVIL_AFFAIRS' }, { kind: 'parallel', steps: [{ of: ['儿童'] }, { of: ['儿童'] }] }],
  });
  expect(told.departments.toSorted()).toEqual(['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION']);
});

test.each([
  ['a page above 100', PUPILS, { first: 101 }, /每页最多 100 条/],
  ['too many data items', TOO_COSTLY, {}, /查询数据量过大/],
  [
    'thirteen levels',
    `{ division(code: "1") ${'{ parent '.repeat(13)}{ name }${' }'.repeat(13)} }`,
    {},
    /嵌套过深:最多 12 层/,
  ],
])('%s is told with what to do, and has no plan', async (_, query, variables, sentence) => {
  const { status, told } = await explain({ query, variables });
  expect([status, told.plan]).toEqual([200, null]);
  expect(told.problem).toMatch(sentence);
});

test('a missing variable is told, and the price is there nevertheless', async () => {
  const { told } = await explain({ query: PUPILS });
  expect(told).toMatchObject({ cost: { limit: 100_000 }, plan: null, problem: expect.stringContaining('变量') });
});

test('what /graphql refuses as a whole is refused here: nobody, a wrong text, a query of one’s own without the right', async () => {
  expect(code(await explain({ query: PUPILS }, null))).toEqual([401, 'SIGN_IN_REQUIRED']);
  expect(code(await explain({ query: '{' }))).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  expect(code(await explain({ query: '{ nothing }' }))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  expect(code(await explain({ query: PUPILS }, NO_ANALYST))).toEqual([403, 'FREE_QUERY_NOT_ALLOWED']);
  expect((await explain({ documentId: '22-townships', variables: { code: '210421' } }, NO_ANALYST)).status).toBe(200);
});

test('a case number is left out of account, so that nobody learns unrecorded whether it opens a child', async () => {
  const own = await explain({ query: PUPILS, variables: { first: 1 } });
  const stated = { ...TEACHERS_STEWARD, caseNumber: 'GA-210421-2026-0001' };
  expect(await explain({ query: PUPILS, variables: { first: 1 } }, stated)).toEqual(own);
  expect(recorder.records).toEqual([]);
});
