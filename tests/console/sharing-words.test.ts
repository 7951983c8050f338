import { expect, test } from 'vitest';
import { byType, listed } from '../../console/sharing/coordinate-words.ts';
import { dueWords, minutesLeft } from '../../console/sharing/due-words.ts';

const inChinese = (chinese: string) => chinese;

test('how late something is, is said in words', () => {
  const said = ['2026-11-27', '2026-11-24', '2026-11-12'].map((day) => dueWords(inChinese, day, '2026-11-24'));
  expect(said).toEqual(['还有 3 天', '今天到期', '已逾期 12 天']);
});

test('an emergency access has whole minutes left, and none once it is over', () => {
  const now = Date.parse('2026-11-24T10:00:30Z');
  expect(minutesLeft('2026-11-24T11:00:00Z', now)).toBe(60);
  expect(minutesLeft('2026-11-24T10:00:00Z', now)).toBe(0);
});

test('fields stand together by type, and a whole type swallows its fields', () => {
  expect(byType(['Child.name', 'Enrolment.*', 'Child.sex', 'Enrolment.grade'])).toEqual([
    { type: 'Child', fields: ['name', 'sex'] },
    { type: 'Enrolment', fields: [] },
  ]);
});

test('fields of an address are each named once', () => {
  expect(listed('Child.name, Child.sex,Child.name')).toEqual(['Child.name', 'Child.sex']);
  expect(listed(undefined)).toEqual([]);
});
