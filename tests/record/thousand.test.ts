import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentHash } from '../../gateway/processing-record/document-hash.ts';
import { DEMO_OFFICERS, demoViewer } from '../../gateway/sign-in/demo-officers.ts';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { LoadedSupergraph } from '../../gateway/supergraph.ts';
import { ROLE_RULES } from '../../schema/access/role-rules.ts';
import { isChildId } from '../../schema/child-id.ts';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { type QueryWords, randomQuery } from '../access/random-query.ts';
import { savedExamples, variablesOf } from '../explorer/saved-examples.ts';
import { type Random, randomFrom } from '../federation/oracle/random.ts';
import { namingChildren } from './naming-children.ts';
import { countyOfficer, type RecordedHub, startRecordedHub } from './recorded-hub.ts';

const OPERATIONS = 1_000;

interface Operation {
  as: Partial<RequestIdentity>;
  query: string;
  variables: Record<string, unknown>;
}

let at: RecordedHub;
let words: QueryWords;
const { apiSchema } = new LoadedSupergraph(
  readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
);
beforeAll(async () => {
  at = await startRecordedHub();
  const listed = '{ children(filter: { divisionCode: "210421102" }, first: 100) { nodes { id } } }';
  const { answer } = await at.ask(listed, countyOfficer);
  const childIds = answer.data.children.nodes.map(({ id }: { id: string }) => id);
  words = { childIds, codes: ['210421', '210421102', '210421102001', '21'], texts: ['佟', '小学', '2026-03-01', 'x'] };
});
afterAll(() => at?.[Symbol.asyncDispose]());

/** The operation of a number: three in ten of any form, the others what officers do on a working day, and do wrong. */
function operationOf(number: number): Operation {
  const random = randomFrom(number);
  const officers = random.chance(0.4) ? DEMO_OFFICERS.filter(({ id }) => id === 'demo-county-officer') : DEMO_OFFICERS;
  const officer = random.pick([...officers]);
  const viewer = { ...demoViewer(officer), ...(random.chance(0.8) ? { rights: ['ANALYST' as const] } : {}) };
  const { purposes } = ROLE_RULES[officer.role];
  const purpose = purposes.length > 0 && random.chance(0.95) ? random.pick([...purposes]) : null;
  const as = { viewer, purpose, caseNumber: random.chance(0.03) ? 'GA-210421-2020-9999' : null };
  const example = random.pick(savedExamples.filter(({ id }) => !id.startsWith('52')));
  return { as, ...(random.pick(KINDS)(random, number) ?? { query: example.query, variables: variablesOf(example) }) };
}

type Asked = Omit<Operation, 'as'>;
const child = (random: Random) => random.pick([...words.childIds]);
const plain = (query: string, variables = {}): Asked => ({ query, variables });

const KINDS: ((random: Random, number: number) => Asked | null)[] = [
  (_, number) => plain(namingChildren(apiSchema, randomQuery(apiSchema, words, number))),
  (_, number) => plain(namingChildren(apiSchema, randomQuery(apiSchema, words, number))),
  (_, number) => plain(namingChildren(apiSchema, randomQuery(apiSchema, words, number))),
  () => null,
  () => null,
  (random) =>
    plain('query A($x: ID!) { one: child(id: $x) { id name phone education { name } } }', { x: child(random) }),
  (random) =>
    plain(`{ children(filter: { divisionCode: "${random.pick([...words.codes])}" }, first: ${1 + random.below(60)}) {
      nodes { id name birthDate education { name currentEnrolments { grade } } youthLeague { pairing { isComplete } } } } }`),
  (random) => plain(`{ children(filter: { nameContains: "绝无${random.below(99)}" }) { totalCount nodes { name } } }`),
  (random) =>
    plain(random.pick(['{ children(', '{ children { naem } }', '{ children(first: 900) { totalCount } }', '!'])),
  (random) => plain(`{ division(code: "${random.pick(['210421', '999999'])}") { name civilAffairs { childCount } } }`),
  (random) => {
    const input = {
      childId: child(random),
      dangerKind: 'VIOLENCE',
      reason: random.pick(['急', '接群众报告孩子被打伤,须联系']),
    };
    return plain('mutation ($input: OpenEmergencyInput!) { openEmergency(input: $input) { number childId } }', {
      input,
    });
  },
];

/** Every child id in an answer, wherever it stands. */
function childIdsIn(value: unknown): string[] {
  if (typeof value === 'string') return isChildId(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(childIdsIn) : [];
}

const MEMBERS = [
  ...[
    'acts',
    'asked',
    'at',
    'basis',
    'code',
    'denied',
    'departments',
    'detail',
    'document',
    'ground',
    'groups',
    'kind',
  ],
  ...['milliseconds', 'name', 'operation', 'purpose', 'result', 'rows', 'viewer'],
];

/** What is wrong with the records of one operation. */
function problemsOf({ as, query }: Operation, data: unknown, records: readonly ProcessingRecord[]): string[] {
  const [record] = records;
  if (!record || records.length !== 1) return [`${records.length} records`];
  const told = new Set(record.groups.flatMap(({ children }) => children));
  const missing = childIdsIn(data).filter((id) => !told.has(id));
  const body = canonicalJson(record);
  const unhashed = body.replaceAll(/"[0-9a-f]{64}"|"[0-9A-Z]{26}"|"[\w-]{43}"/g, '""');
  return [
    ...(canonicalJson(Object.keys(record).sort()) === canonicalJson(MEMBERS) ? [] : ['not complete']),
    ...(record.viewer?.id === as.viewer?.id && record.purpose === as.purpose ? [] : ['of somebody else']),
    ...(record.document === documentHash(query) ? [] : ['another document']),
    ...missing.map((id) => `${id} is not in the record`),
    ...record.groups.filter(({ department }) => department === 'gateway').map(() => 'undeclared children'),
    ...(/[\u3400-\u9fff]/.test(body) ? ['words of a person or place'] : []),
    ...(unhashed.match(/\d{10,}[\dX]/g) ?? [])
      .filter((number) => !isDivision(number))
      .map((number) => `number ${number}`),
  ];
}

function isDivision(number: string): boolean {
  return DEMO_OFFICERS.some(({ division }) => division === number);
}

test('a thousand operations of thirteen officers are a thousand complete records, and each names every child it told of', async () => {
  const kinds = new Map<string, number>();
  const problems: string[] = [];
  let children = 0;
  for (let number = 1; number <= OPERATIONS; number++) {
    const operation = operationOf(number);
    const { answer, records } = await at.ask(operation.query, operation.as, operation.variables);
    problems.push(...problemsOf(operation, answer.data, records).map((problem) => `${number}: ${problem}`));
    children += childIdsIn(answer.data).length;
    const mark = `${records[0]?.kind} ${records[0]?.result}`;
    kinds.set(mark, (kinds.get(mark) ?? 0) + 1);
  }
  expect(problems).toEqual([]);
  expect(children).toBeGreaterThan(OPERATIONS);
  const usual = [
    'READ OK',
    'READ PARTIAL',
    'SEARCH NO_HIT',
    'AGGREGATE OK',
    'DENY DENIED',
    'DENY REFUSED',
    'BREAK_GLASS OK',
  ];
  expect(
    usual.filter((kind) => (kinds.get(kind) ?? 0) < 5),
    JSON.stringify([...kinds]),
  ).toEqual([]);
}, 600_000);

test('a record that left out a child, said a name, or was another person’s would be found', async () => {
  const query = '{ children(first: 2) { nodes { id name } } }';
  const { answer, records } = await at.ask(query, countyOfficer);
  const operation = { as: countyOfficer, query, variables: {} };
  const [record] = records as [ProcessingRecord];
  const [one] = answer.data.children.nodes;
  const without = record.groups.map((group) => ({ ...group, children: group.children.filter((id) => id !== one.id) }));
  const spoilt: Partial<ProcessingRecord>[] = [{}, { groups: without }, { name: one.name }, { viewer: null }];
  expect(spoilt.map((changes) => problemsOf(operation, answer.data, [{ ...record, ...changes }]))).toEqual([
    [],
    [`${one.id} is not in the record`],
    ['words of a person or place'],
    ['of somebody else'],
  ]);
});

test('a hundred at a time do not mix: each record has the child that was asked for, and no other', async () => {
  const { hub } = at;
  hub.recorder.taken();
  const ids = words.childIds.slice(0, 100);
  const asked = ids.map((id, index) =>
    hub.query(`query Q${index}($id: ID!) { child(id: $id) { name } }`, { id }, countyOfficer),
  );
  await Promise.all(asked);
  const told = hub.recorder
    .taken()
    .map(({ name, asked, groups }) => [name, asked, groups.flatMap((one) => one.children)]);
  const expected = ids.map((id, index) => [`Q${index}`, [id], [id]]);
  const byName = (one: unknown[], other: unknown[]) => (String(one[0]) < String(other[0]) ? -1 : 1);
  expect(told.sort(byName)).toEqual(expected.sort(byName));
});
