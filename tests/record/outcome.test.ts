import { expect, test } from 'vitest';
import { mergedDisclosure } from '../../gateway/processing-record/merged-disclosure.ts';
import { OncePerMinute } from '../../gateway/processing-record/once-per-minute.ts';
import { kindOf, type OperationEnd, resultOf } from '../../gateway/processing-record/operation-outcome.ts';
import { recordedName, requestFacts } from '../../gateway/processing-record/request-facts.ts';
import { Refusal } from '../../gateway/request-errors.ts';
import { NOTHING_DISCLOSED } from '../../schema/processing-record/disclosure.ts';

const ANSWERED: OperationEnd = {
  isMutation: false,
  wasSent: true,
  isDone: false,
  refusal: null,
  errors: [],
  hasData: true,
  foundNothing: false,
  isAllDenied: false,
};
const NOTHING = { ...ANSWERED, foundNothing: true };
const ACT = { ...ANSWERED, isMutation: true };
const refusedFor = (code: 'RATE_LIMITED' | 'INTERNAL') => ({ ...ANSWERED, refusal: new Refusal(code) });

test.each<[string, OperationEnd, string]>([
  ['an answer without errors', ANSWERED, 'OK'],
  ['an answer with errors', { ...ANSWERED, errors: ['NO_AGREEMENT'] }, 'PARTIAL'],
  ['nothing found', NOTHING, 'NO_HIT'],
  ['nothing found, and some of it denied anyway', { ...NOTHING, errors: ['NO_AGREEMENT'] }, 'NO_HIT'],
  ['every root denied', { ...NOTHING, errors: ['NO_AGREEMENT'], isAllDenied: true }, 'DENIED'],
  ['the department is away', { ...NOTHING, errors: ['DEPARTMENT_UNAVAILABLE'] }, 'FAILED'],
  ['the department cannot write its journal', { ...NOTHING, errors: ['RECORD_UNAVAILABLE'] }, 'FAILED'],
  ['a request that is no operation', { ...NOTHING, hasData: false, errors: ['GRAPHQL_PARSE_FAILED'] }, 'REFUSED'],
  ['an internal error', { ...NOTHING, hasData: false, errors: ['INTERNAL'] }, 'FAILED'],
  ['an allowance that is used up', refusedFor('RATE_LIMITED'), 'REFUSED'],
  ['a refusal for an internal error', refusedFor('INTERNAL'), 'FAILED'],
  ['an act with wrong input', { ...ACT, foundNothing: true, errors: ['BAD_INPUT'] }, 'REFUSED'],
  ['an act that the department denies', { ...ACT, foundNothing: true, errors: ['OTHER_DEPARTMENT'] }, 'DENIED'],
  ['an act that is done but not answered for', { ...ACT, ...refusedFor('RATE_LIMITED'), isDone: true }, 'PARTIAL'],
])('%s ends as told', (_, end, result) => expect(resultOf(end)).toBe(result));

const PLAIN = { actKind: null, isRecordRead: false, isBreakGlass: false, toldOfChildren: false, isSearch: false };
const EVERYTHING = { ...PLAIN, isRecordRead: true, isBreakGlass: true, toldOfChildren: true, isSearch: true };

test.each<[string, Parameters<typeof kindOf>, string]>([
  ['children are told of', ['OK', ANSWERED, { ...PLAIN, toldOfChildren: true, isSearch: true }], 'READ'],
  ['children are looked for', ['NO_HIT', NOTHING, { ...PLAIN, isSearch: true }], 'SEARCH'],
  ['neither', ['OK', ANSWERED, PLAIN], 'AGGREGATE'],
  ['a denial, whatever was asked for', ['DENIED', NOTHING, EVERYTHING], 'DENY'],
  ['a refusal, whatever was fetched', ['REFUSED', ANSWERED, EVERYTHING], 'DENY'],
  ['the record is read, of children too', ['OK', ANSWERED, EVERYTHING], 'RECORD_READ'],
  ['on the ground of an emergency', ['OK', ANSWERED, { ...EVERYTHING, isRecordRead: false }], 'BREAK_GLASS'],
  ['an ordinary act', ['OK', ACT, EVERYTHING], 'WRITE'],
  ['an act on the policy', ['OK', ACT, { ...PLAIN, actKind: 'POLICY' }], 'POLICY'],
  ['an act that was refused for its input', ['REFUSED', ACT, PLAIN], 'WRITE'],
  ['an act that no department was asked to do', ['REFUSED', { ...ACT, wasSent: false }, PLAIN], 'DENY'],
])('%s: recorded as told', (_, given, kind) => expect(kindOf(...given)).toBe(kind));

test('children of whom a department told alike are one group; rows add up, denials stand side by side', () => {
  const fields = { Child: ['sex'] };
  const group = (children: string[]) => ({ children, fields, masked: {} });
  const told = (department: string, more: object) => ({ department, disclosure: { ...NOTHING_DISCLOSED, ...more } });
  expect(
    mergedDisclosure([
      told('b', {
        asked: ['C2'],
        groups: [group(['C2'])],
        rows: { Child: 1 },
        denied: { 'Child.phone': 'LEVEL_EXCEEDED' },
      }),
      told('a', { asked: ['C1', 'C2'], groups: [group(['C1']), group([])], rows: { Child: 1, School: 2 } }),
      told('b', { groups: [group(['C1', 'C2'])], rows: { Child: 2 }, denied: { 'Pupil.name': 'NO_AGREEMENT' } }),
    ]),
  ).toEqual({
    asked: ['C1', 'C2'],
    groups: [
      { department: 'a', ...group([]) },
      { department: 'a', ...group(['C1']) },
      { department: 'b', ...group(['C1', 'C2']) },
    ],
    rows: { Child: 4, School: 2 },
    denied: { 'Child.phone': 'LEVEL_EXCEEDED', 'Pupil.name': 'NO_AGREEMENT' },
  });
});

test('of a request only child ids are kept, and its text as a hash', () => {
  const facts = requestFacts({
    query: '{ child(id: "0KBTV3434A8A00BSJFK8S16AFS") { name } }',
    operationName: null,
    variables: { ids: ['T-0KBTV3434A8A00BSJFK8S16AFZ'], nationalId: '99210421201501011233', name: '佟小宝' },
  });
  expect(facts).toEqual({
    name: null,
    document: expect.stringMatching(/^[0-9a-f]{64}$/),
    asked: ['0KBTV3434A8A00BSJFK8S16AFS', 'T-0KBTV3434A8A00BSJFK8S16AFZ'],
  });
});

test.each([
  ['ChildProfile', 'ChildProfile'],
  ['Q_2026', 'Q_2026'],
  ['of_99210421201501011233', null],
  ['tel13800138000', null],
  ['佟小宝', null],
  ['two words', null],
  [`a${'b'.repeat(100)}`, null],
  ['', null],
  [null, null],
])('the operation name %s is kept as %s', (given, kept) => expect(recordedName(given)).toBe(kept));

test('once a minute means the first of a minute, for each person', () => {
  const floods = new OncePerMinute();
  const asked = [
    ['a', 0],
    ['a', 59_999],
    ['b', 59_999],
    ['a', 60_000],
  ] as const;
  expect(asked.map(([person, now]) => floods.isFirst(person, now))).toEqual([true, false, true, true]);
});
