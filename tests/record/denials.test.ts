import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { demoOfficer } from '../demo-officer.ts';
import { whole } from './expected-record.ts';
import { countyOfficer, type RecordedHub, startRecordedHub } from './recorded-hub.ts';

let at: RecordedHub;
let child: string;
beforeAll(async () => {
  at = await startRecordedHub();
  const first = '{ children(filter: { divisionCode: "210421102" }, first: 1) { nodes { id } } }';
  child = (await at.ask(first, countyOfficer)).answer.data.children.nodes[0].id;
});
afterAll(() => at?.[Symbol.asyncDispose]());

const DANGER = { dangerKind: 'VIOLENCE', reason: '接群众报告孩子被打伤,须马上联系监护人' };
const OPEN = 'mutation Open($input: OpenEmergencyInput!) { openEmergency(input: $input) { number } }';
const ask = (document: string, variables = {}, as: Partial<RequestIdentity> = countyOfficer) =>
  at.ask(document, as, variables);

const REFUSED_EARLY = { kind: 'DENY', result: 'REFUSED', basis: { policy: 'none', agreements: [] } } as const;
test('DENY: what nobody shares for the purpose is not even asked for', async () => {
  const document = '{ pupils { totalCount } }';
  expect((await ask(document)).records).toEqual([
    whole(document, countyOfficer, {
      kind: 'DENY',
      result: 'DENIED',
      code: 'NO_AGREEMENT',
      denied: { 'Query.pupils': 'NO_AGREEMENT' },
      departments: { education: { status: 'DENIED', receipts: [], lost: 0 } },
    }),
  ]);
});

test('DENY: an act that the role may not do', async () => {
  const auditor = demoOfficer('demo-auditor', 'AUDIT');
  expect((await ask(OPEN, { input: { childId: child, ...DANGER } }, auditor)).records).toEqual([
    whole(OPEN, auditor, {
      kind: 'DENY',
      result: 'DENIED',
      name: 'Open',
      asked: [child],
      code: 'ROLE_NOT_ALLOWED',
      denied: { 'Mutation.openEmergency': 'ROLE_NOT_ALLOWED' },
      departments: { 'joint-meeting': { status: 'DENIED', receipts: [], lost: 0 } },
      acts: ['openEmergency'],
    }),
  ]);
});

test.each([
  ['a text that is no query', '{ children(', 'GRAPHQL_PARSE_FAILED'],
  ['a field that does not exist', '{ children { naem } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['too large a page', '{ children(first: 500) { nodes { id } } }', 'OPERATION_TOO_LARGE'],
])('DENY: %s is refused, and that is on record', async (_, document, code) => {
  expect((await ask(document)).records).toEqual([
    whole(document, countyOfficer, { kind: 'DENY', result: 'REFUSED', code }),
  ]);
});

test('DENY: too deep a query, a query of one’s own without the right, a case of others', async () => {
  const deep = `{ division(code: "21") ${'{ subdivisions '.repeat(13)} { code } ${'}'.repeat(13)} }`;
  expect((await ask(deep)).records).toEqual([
    whole(deep, countyOfficer, { ...REFUSED_EARLY, code: 'OPERATION_TOO_LARGE' }),
  ]);
  const own = '{ children(first: 1) { nodes { id } } }';
  const teacher = demoOfficer('demo-class-teacher', 'CHILD_CARE');
  expect((await ask(own, {}, teacher)).records).toEqual([
    whole(own, teacher, { ...REFUSED_EARLY, code: 'FREE_QUERY_NOT_ALLOWED' }),
  ]);
  const stranger = { ...countyOfficer, caseNumber: 'GA-210421-2020-9999' };
  expect((await ask(own, {}, stranger)).records).toEqual([
    whole(own, stranger, {
      ...REFUSED_EARLY,
      code: 'CASE_NOT_YOURS',
      detail: { statedCase: 'GA-210421-2020-9999' },
    }),
  ]);
});

test('nobody is refused without a record: there is nobody to record', async () => {
  const { answer, records } = await ask('{ __typename }', {}, {});
  expect([answer.errors?.[0]?.extensions.code, records]).toEqual(['SIGN_IN_REQUIRED', []]);
});
