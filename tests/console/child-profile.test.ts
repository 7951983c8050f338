import { expect, test } from 'vitest';
import { answerOfChild } from '../../console/children/profile/answer-of-child.ts';
import { dueOf } from '../../console/children/profile/due.ts';
import type { Profile } from '../../console/children/profile/profile.ts';
import { type Box, layOut } from '../../console/children/profile/relations/layout.ts';
import { type Circle, relatedTo } from '../../console/children/profile/relations/people.ts';
import { isWithheld, noticesOfOwner } from '../../console/children/profile/withheld.ts';
import type { Answer } from '../../console/data/answer.ts';
import { TERMS } from '../../console/terms.generated.ts';

const TODAY = '2026-11-23';
const WORDS = {
  say: (chinese: string) => chinese,
  term: (list: keyof typeof TERMS, value: string | null | undefined) =>
    (TERMS[list] as Readonly<Record<string, string>>)[value ?? ''] ?? '—',
};

function profile(told: Record<string, unknown>): Profile {
  return told as unknown as Profile;
}

test('a visit is late from the day after it was due, near from seven days before', () => {
  const state = (nextVisitDueOn: string) => dueOf(profile({ civilAffairs: { nextVisitDueOn } }), TODAY)[0]?.state;
  expect(['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'].map(state)).toEqual([
    'LATE',
    'SOON',
    'SOON',
    'LATER',
  ]);
});

test('nothing is due where no day is agreed, or the department does not answer', () => {
  expect(dueOf(profile({ civilAffairs: { nextVisitDueOn: null }, youthLeague: null }), TODAY)).toEqual([]);
});

test('the pairing visit of the month is due by its end, the care of the quarter by its end', () => {
  const youthLeague = { pairing: { from: '2026-01-01' }, isVisitedThisMonth: false, isCaredForThisQuarter: false };
  expect(dueOf(profile({ youthLeague }), '2026-02-10').map(({ kind, on }) => [kind, on])).toEqual([
    ['PAIRING_VISIT', '2026-02-28'],
    ['COLLECTIVE_CARE', '2026-03-31'],
  ]);
  expect(dueOf(profile({ youthLeague: { ...youthLeague, pairing: null } }), TODAY)).toEqual([]);
});

test('a task that is answered is no longer due, and the latest stands first', () => {
  const task = { forDepartment: 'EDUCATION', whatToDo: '家访' };
  const tasks = [
    { ...task, number: 'RW-1', state: 'ANSWERED', dueOn: '2026-11-01' },
    { ...task, number: 'RW-2', state: 'ACCEPTED', dueOn: '2026-11-20' },
    { ...task, number: 'RW-3', state: 'OPEN', dueOn: '2026-11-10' },
  ];
  expect(dueOf(profile({ jointMeeting: { tasks } }), TODAY).map(({ key, days }) => [key, days])).toEqual([
    ['RW-3', -13],
    ['RW-2', -3],
  ]);
});

test('a mother who is the guardian is one person', () => {
  const civilAffairs = {
    guardianship: { guardianName: '甲', relation: 'MOTHER', phone: null, from: null },
    parents: [{ id: '1', relation: 'MOTHER', name: '甲', phone: null, isAway: false, workPlace: null }],
  };
  expect(relatedTo(profile({ civilAffairs }), null, WORDS).map(({ role, name }) => [role, name])).toEqual([
    ['母亲、监护人', '甲'],
  ]);
});

test('a brother or sister stands with the family, and leads to their own profile', () => {
  const sibling = { id: 'C2', name: '乙', sex: 'FEMALE', age: 7, division: { name: '上村' } };
  const workers = { civilAffairs: { siblings: [sibling] }, education: null, division: null };
  expect(relatedTo(profile({}), workers as never, WORDS)).toEqual([
    {
      key: 'sibling-C2',
      circle: 'FAMILY',
      role: '兄弟姐妹',
      name: '乙',
      details: ['女', '7 岁', '上村'],
      to: { path: '/children/profile', state: { id: 'C2' } },
    },
  ]);
});

const CIRCLES: readonly Circle[] = ['FAMILY', 'WORKERS', 'PLACES'];

test.each([
  [0, 0, 0],
  [3, 9, 2],
  [6, 1, 7],
  [0, 14, 0],
])('%i of the family, %i workers and %i places: everybody once, none over another, all inside', (...counts) => {
  const all = CIRCLES.flatMap((circle, at) => Array.from({ length: counts[at] ?? 0 }, (_, key) => ({ circle, key })));
  for (const isNarrow of [false, true]) {
    const { width, height, child, placed } = layOut(all, isNarrow);
    const boxes: Box[] = [child, ...placed];
    expect(placed.map(({ of }) => of)).toHaveLength(all.length);
    expect(boxes.filter(({ x, y, width: w, height: h }) => x < 0 || y < 0 || x + w > width || y + h > height)).toEqual(
      [],
    );
    expect(boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => isOver(one, other)))).toEqual([]);
  }
});

function isOver(one: Box, other: Box): boolean {
  const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x;
  return !isBeside && one.y < other.y + other.height && other.y < one.y + one.height;
}

test('what is withheld is known by its coordinate and its owner', () => {
  const notices = [
    {
      owner: 'EDUCATION',
      sentence: '没有共享授权',
      fields: [{ path: 'x', coordinate: 'EducationChild.dropoutWatch' }],
    },
  ];
  expect(isWithheld(notices, ['EducationChild.dropoutWatch'])).toBe(true);
  expect(isWithheld(notices, ['EducationChild.schoolFile'])).toBe(false);
  expect(noticesOfOwner(notices, 'CIVIL_AFFAIRS')).toEqual([]);
});

test('what is kept of some children is said of this one: of a younger child, of another than the child of the case', () => {
  const part = (withheldOf: string, more: object) => ({
    owner: 'CIVIL_AFFAIRS',
    code: 'C',
    message: 'M',
    withheldOf,
    ...more,
  });
  const answer = {
    data: null,
    errors: [],
    notices: [],
    masked: [],
    departments: [{ department: 'civil-affairs', status: 'NO_RECORD' }],
    partly: [
      part('UNDER_14', { coordinate: 'Child.civilAffairs', isMasked: false }),
      part('UNDER_14', { coordinate: 'Child.birthDate', isMasked: true }),
      part('OTHER_CHILDREN', { coordinate: 'Child.phone', isMasked: false, childId: 'CASE' }),
      part('OTHER_AREAS', { coordinate: 'Child.address', isMasked: false }),
    ],
  } as unknown as Answer<null>;
  const told = (id: string, birthDate: string | null) => {
    const { notices, masked, partly, departments } = answerOfChild(answer, { id, birthDate }, TODAY);
    const withheld = ['Child.civilAffairs', 'Child.phone', 'Child.address'].filter((each) =>
      isWithheld(notices, [each]),
    );
    return [withheld, masked, partly.map(({ coordinate }) => coordinate), departments[0]?.status];
  };
  const young = [['Child.civilAffairs', 'Child.phone'], ['Child.birthDate'], ['Child.address'], 'DENIED'];
  expect(told('OTHER', '2017-05-08')).toEqual(young);
  expect(told('OTHER', '2012-01-01')).toEqual(young);
  expect(told('OTHER', null)).toEqual(young);
  expect(told('OTHER', '2012-05-08')).toEqual([['Child.phone'], [], ['Child.address'], 'NO_RECORD']);
  expect(told('CASE', '2012-05-08')).toEqual([[], [], ['Child.address'], 'NO_RECORD']);
});
