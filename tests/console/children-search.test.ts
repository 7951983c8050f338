import { expect, test } from 'vitest';
import { ageOn, birthDatesOf, readAge } from '../../console/children/search/ages.ts';
import { ancestryOf } from '../../console/children/search/division-code.ts';
import { describedList, figureQuestion } from '../../console/children/search/figure-question.ts';
import { ownRegister } from '../../console/children/search/register.ts';
import { childRow, type GivenRow } from '../../console/children/search/rows.ts';
import { isAsking, searchQuestion } from '../../console/children/search/search-question.ts';
import { readTyped } from '../../console/children/search/typed.ts';
import { isWithheld } from '../../console/children/search/withheld.ts';
import type { PlaceState } from '../../console/places.ts';

const TODAY = '2026-11-23';

test.each([
  ['  ', { kind: 'NOTHING' }],
  ['晓明', { kind: 'NAME', nameContains: '晓明' }],
  ['zxm', { kind: 'NAME', nameInitials: 'zxm' }],
  ['ＺＸ Ｍ', { kind: 'NAME', nameInitials: 'zxm' }],
  ['张xm', { kind: 'NAME', nameContains: '张', nameInitials: 'xm' }],
  ['阿依古丽·买买提', { kind: 'NAME', nameContains: '阿依古丽·买买提' }],
  ['990121 20150308 901x', { kind: 'NATIONAL_ID', nationalId: '99012120150308901X' }],
  ['９９０１２１２０１５０３０８９０１２', { kind: 'NATIONAL_ID', nationalId: '990121201503089012' }],
  ['99012120150308', { kind: 'PART_OF_NUMBER', digits: 14 }],
  ['82qrqc7dkazbhfbt00wmt191xt', { kind: 'CHILD_ID', id: '82QRQC7DKAZBHFBT00WMT191XT' }],
  ['T-82QRQC7DKAZBHFBT00WMT191XT', { kind: 'CHILD_ID', id: 'T-82QRQC7DKAZBHFBT00WMT191XT' }],
] as const)('%j typed is understood', (text, typed) => {
  expect(readTyped(text)).toEqual(typed);
});

test('an age is asked as birth dates: the birthday itself counts, also on 29 February', () => {
  expect(birthDatesOf(TODAY, 6, 15)).toEqual({ birthDateFrom: '2010-11-24', birthDateUntil: '2020-11-24' });
  expect(birthDatesOf(TODAY, null, null)).toEqual({});
  expect(birthDatesOf('2024-02-29', 1, null)).toEqual({ birthDateUntil: '2023-03-01' });
  expect([ageOn('2010-11-23', TODAY), ageOn('2010-11-24', TODAY)]).toEqual([16, 15]);
  expect(['7', '17', '18', '-1', '', undefined].map(readAge)).toEqual([7, 17, null, null, null, null]);
});

test('a person looks first in their own department; the joint meeting in the register of civil affairs', () => {
  expect(['EDUCATION', 'YOUTH_LEAGUE', 'JOINT_MEETING'].map(ownRegister)).toEqual([
    'EDUCATION',
    'YOUTH_LEAGUE',
    'CIVIL_AFFAIRS',
  ]);
});

test('the address states the whole question to the register', () => {
  const state = {
    q: '张xm',
    division: '210421102',
    category: 'LEFT_BEHIND,ORPHAN',
    sex: 'FEMALE',
    from: '6',
    to: '15',
    gap: 'VISIT_OVERDUE,NO_GUARDIAN',
    since: '2026-10-01',
    order: 'BIRTH_DATE_ASC',
  };
  expect(searchQuestion(state, 'CIVIL_AFFAIRS', TODAY)).toEqual({
    register: 'CIVIL_AFFAIRS',
    orderBy: 'BIRTH_DATE_ASC',
    filter: {
      nameContains: '张',
      nameInitials: 'xm',
      divisionCode: '210421102',
      isActive: true,
      sex: 'FEMALE',
      birthDateFrom: '2010-11-24',
      birthDateUntil: '2020-11-24',
      categories: ['LEFT_BEHIND', 'ORPHAN'],
      notVisitedSince: '2026-10-01',
      isVisitOverdue: true,
      hasGuardian: false,
    },
  });
});

test('every register is asked only what it knows: no initials, categories or orders elsewhere', () => {
  const state = {
    in: 'YOUTH_LEAGUE',
    q: '王',
    sex: 'MALE',
    category: 'ORPHAN',
    gap: 'NOT_VISITED,NO_GUARDIAN',
    order: 'BIRTH_DATE_ASC',
  };
  expect(searchQuestion(state, 'CIVIL_AFFAIRS', TODAY)).toEqual({
    register: 'YOUTH_LEAGUE',
    orderBy: null,
    filter: { nameContains: '王', isPaired: true, isVisitedThisMonth: false },
  });
  expect(searchQuestion({ school: '7', grade: 'PRIMARY_1', q: 'wx' }, 'EDUCATION', TODAY).filter).toEqual({
    nameContains: 'wx',
    schoolId: '7',
    grade: 'PRIMARY_1',
  });
  expect(searchQuestion({ gap: 'REMOVED' }, 'CIVIL_AFFAIRS', TODAY).filter).toEqual({ isActive: false });
});

test('nobody is listed unasked: a register or an order alone asks for nothing', () => {
  expect([{}, { in: 'EDUCATION', order: 'NAME_ASC' }, { q: '' }].map((state) => isAsking(state as PlaceState))).toEqual(
    [false, false, false],
  );
  expect(isAsking({ all: '1' })).toBe(true);
  expect(isAsking({ gap: 'UNPAIRED' })).toBe(true);
});

test('the address names the list behind a figure', () => {
  const state = { figure: 'A', department: 'YOUTH_LEAGUE', part: 'P', missing: '1', butNot: 'B' };
  expect(figureQuestion(state, '210421')).toEqual({
    register: 'YOUTH_LEAGUE',
    division: '210421',
    figure: { code: 'A', part: 'P', isMissing: true, butNot: 'B' },
  });
  expect(figureQuestion({ figure: 'A' }, '210421')).toBeNull();
  expect(figureQuestion({ department: 'EDUCATION', division: '210421' }, '')).toBeNull();
});

test('the list of another definition is described by that definition, and opened where the figure is', () => {
  const titled = (code: string) => ({ code, title: `${code} 的名称`, definition: `${code} 的口径`, basis: '文件' });
  const figure = { ...titled('A'), list: 'children', parts: [{ code: 'P', title: '分项' }], variants: [titled('A18')] };
  const question = {
    register: 'CIVIL_AFFAIRS',
    division: '21',
    figure: { code: 'A18', part: 'P', butNot: 'A' },
  } as const;
  expect(describedList([figure], question)).toEqual({
    title: 'A18 的名称',
    definition: 'A18 的口径',
    basis: '文件',
    list: 'children',
    part: '分项',
    butNot: 'A 的名称',
  });
  expect(describedList([], question)).toBeNull();
});

test("a row says first what the list's department says, then the register", () => {
  const given: GivenRow = {
    name: '林晓轩',
    birthDate: '2015-03-08',
    division: { name: '青泉村', parent: { name: '青溪镇' } },
    currentEnrolments: [{ grade: 'PRIMARY_5', className: '2班', school: { name: '青溪小学' } }],
    child: {
      id: 'X',
      name: '林小轩',
      categories: ['LEFT_BEHIND'],
      civilAffairs: {
        guardianship: { guardianName: '林国华', relation: 'GRANDPARENT' },
        nextVisitDueOn: '2026-11-01',
        isVisitOverdue: true,
      },
    },
  };
  const { given: _, ...row } = childRow(given, 0, TODAY);
  expect(row).toEqual({
    key: 'X 0',
    id: 'X',
    name: '林晓轩',
    sex: null,
    age: 11,
    village: '青溪镇 青泉村',
    categories: ['LEFT_BEHIND'],
    guardian: { name: '林国华', relation: 'GRANDPARENT' },
    schools: [{ name: '青溪小学', grade: 'PRIMARY_5', className: '2班' }],
    visitDue: { on: '2026-11-01', isLate: true },
  });
});

test('a row opens its child, never the case or visit it is about', () => {
  const idOf = (given: object) => childRow(given as GivenRow, 0, TODAY).id;
  expect(idOf({ id: 'CHILD' })).toBe('CHILD');
  expect(idOf({ id: 'CHILD', pairing: null, child: null })).toBe('CHILD');
  expect(idOf({ id: '17', openedOn: TODAY, child: null })).toBeNull();
  expect(idOf({ name: '学生', child: null })).toBeNull();
});

test('a field is withheld when it, or what it stands in, is refused', () => {
  const withheld = (path: string, field: string) =>
    isWithheld({ notices: [{ sentence: '', fields: [{ path }] }] }, field);
  expect(withheld('children.nodes.civilAffairs', 'civilAffairs.guardianship.guardianName')).toBe(true);
  expect(withheld('children.nodes.3.name', 'name')).toBe(true);
  expect(withheld('children.nodes.civilAffairs.nextVisitDueOn', 'civilAffairs.guardianship.guardianName')).toBe(false);
  expect(withheld('children.nodes.education.currentEnrolments.school.name', 'sex')).toBe(false);
});

test('places are chosen below the own area only', () => {
  expect(ancestryOf('210421102001', '210421')).toEqual(['210421102', '210421102001']);
  expect(ancestryOf('210421102001', '')).toEqual(['21', '2104', '210421', '210421102', '210421102001']);
  expect(ancestryOf('210422101', '210421')).toEqual([]);
  expect(ancestryOf('', '210421')).toEqual([]);
});
