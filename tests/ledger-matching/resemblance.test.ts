import { expect, test } from 'vitest';
import { compareDays } from '../../subgraphs/ledger/matching/compare-days.ts';
import { compareNames, normaliseName } from '../../subgraphs/ledger/matching/compare-names.ts';
import type { PersonGiven, RegisterPerson } from '../../subgraphs/ledger/matching/person.ts';
import { regularPerson } from '../../subgraphs/ledger/matching/regular-person.ts';
import { score } from '../../subgraphs/ledger/matching/score.ts';
import { REVIEW_FROM } from '../../subgraphs/ledger/matching/weights.ts';
import { testLinkageKey } from '../databases.ts';

const CHILD: RegisterPerson = {
  id: 'A',
  name: '林晓轩',
  birthDate: '2015-03-08',
  sex: 'MALE',
  divisionCode: '990121100201',
  guardianNames: ['林国华'],
  phones: ['10012345678'],
};

const given = (more: Partial<PersonGiven> = {}): PersonGiven => ({
  ordinal: 0,
  sheet: '儿童台账',
  row: 2,
  divisionCode: CHILD.divisionCode,
  name: CHILD.name,
  birthDate: CHILD.birthDate,
  sex: CHILD.sex,
  numberAsWritten: null,
  namedChildId: null,
  guardianName: '林国华',
  guardianPhone: '10012345678',
  ...more,
});

const scored = (more: Partial<PersonGiven>, child: Partial<RegisterPerson> = {}) =>
  score(regularPerson(given(more), testLinkageKey), { ...CHILD, ...child });
const goesToSteward = (...pair: Parameters<typeof scored>) => scored(...pair).score >= REVIEW_FROM;

test('names are told apart by what a slip, a change of surname and another child look like', () => {
  const likeness = [
    ['林晓轩', '林晓轩'],
    ['林伟', '林伟'],
    ['林晓轩', '林轩晓'],
    ['林晓轩', '林小轩'],
    ['林晓轩', '王晓轩'],
    ['林伟', '王伟'],
    ['林伟', '林晓伟'],
    ['林伟', '林强'],
    ['林晓轩', '林佳怡'],
    ['林晓轩', '王佳怡'],
    ['欧阳晓轩', '王晓轩'],
  ].map(([one = '', other = '']) => compareNames(one, other));
  expect(likeness).toEqual([
    'SAME',
    'SAME_SHORT',
    'OTHER_ORDER',
    'ONE_DIFFERS',
    'SURNAME_DIFFERS',
    'SURNAME_DIFFERS_SHORT',
    'ONE_MORE',
    'GIVEN_DIFFERS',
    'GIVEN_DIFFERS',
    'DIFFERS',
    'SURNAME_DIFFERS',
  ]);
});

test('spaces, full-width forms and the dots of transliterated names make no difference', () => {
  expect([' 林 晓轩', '林 晓轩', '阿依古丽·买买提'].map(normaliseName)).toEqual(['林晓轩', '林晓轩', '阿依古丽买买提']);
});

test('birth dates are told apart by month and day exchanged, one digit, and the same month', () => {
  const others = ['2015-03-08', '2015-08-03', '2015-03-09', '2015-03-27', '2017-11-21'];
  expect(others.map((other) => compareDays('2015-03-08', other))).toEqual([
    'SAME',
    'SWAPPED',
    'ONE_DIGIT',
    'SAME_MONTH',
    'DIFFERS',
  ]);
});

test('the evidence names each feature, what it says and its weight, and no value of the child', () => {
  expect(scored({ birthDate: '2015-08-03', guardianPhone: '10099999999' })).toEqual({
    childId: 'A',
    score: 12 + 7 + 1 - 1 + 4 + 5,
    evidence: [
      { feature: '姓名', says: '相同', weight: 12 },
      { feature: '出生日期', says: '月、日互换', weight: 7 },
      { feature: '性别', says: '相同', weight: 1 },
      { feature: '监护人电话', says: '不同', weight: -1 },
      { feature: '监护人姓名', says: '相同', weight: 4 },
      { feature: '住址', says: '同一村', weight: 5 },
    ],
  });
});

test('what the row does not say, and what the register does not hold, speaks neither for nor against', () => {
  const { evidence } = scored(
    { birthDate: null, sex: 'NOT_STATED', guardianPhone: null },
    { guardianNames: [], phones: [] },
  );
  expect(evidence.map(({ feature }) => feature)).toEqual(['姓名', '住址']);
});

test('a slip in the name, a changed surname, a moved family or a changed phone still reach a steward', () => {
  expect(
    [
      { name: '林小轩' },
      { name: '王晓轩' },
      { divisionCode: '990121101301', guardianPhone: '10099999999' },
      { birthDate: '2015-03-18', guardianPhone: null },
      { birthDate: null, divisionCode: '990121100' },
    ].map((more) => goesToSteward(more)),
  ).toEqual([true, true, true, true, true]);
});

test('a twin, a brother and a child of the same name elsewhere are somebody else', () => {
  const strangers: [Partial<PersonGiven>, string][] = [
    [{ name: '林佳怡' }, 'twin'],
    [{ name: '林佳怡', birthDate: '2017-11-21' }, 'brother'],
    [{ name: '林晓东', birthDate: '2017-11-21' }, 'brother who shares a character'],
    [
      { birthDate: '2012-11-21', divisionCode: '990121101301', guardianName: '林丽', guardianPhone: '10099999999' },
      'same name',
    ],
  ];
  expect(strangers.filter(([more]) => goesToSteward(more))).toEqual([]);
});
