import { expect, test } from 'vitest';
import { CATALOGUE } from '../../console/catalogue.generated.ts';
import { FIELD_TERMS } from '../../console/field-terms.generated.ts';
import { catalogueOf, foundIn, linesOf } from '../../console/sharing/catalogue.ts';
import { mayRead, type Reader } from '../../console/sharing/may-read.ts';
import { askable, requestOptions } from '../../console/sharing/request-options.ts';
import { purposeRules } from '../../console/sharing/rule-words.ts';
import { otherPurposes } from '../../console/sharing/withheld.ts';
import type { Agreement } from '../../schema/access/policy.ts';
import type { Purpose, Viewer } from '../../schema/access/viewer.ts';
import type { PlainDate } from '../../schema/plain-date.ts';

const lines = linesOf(CATALOGUE, FIELD_TERMS);
const catalogue = catalogueOf(lines);
const viewer: Viewer = {
  id: 'officer',
  name: '某工作人员',
  department: 'CIVIL_AFFAIRS',
  role: 'OFFICER',
  division: '210421',
  assurance: 3,
  rights: [],
};
const agreement: Agreement = {
  number: 'GX-2026-0001',
  provider: 'EDUCATION',
  consumer: 'CIVIL_AFFAIRS',
  purposes: ['DROPOUT_CONTROL'],
  fields: ['Enrolment.*'],
  divisions: ['210421'],
  isMasked: false,
  from: '2026-01-01' as PlainDate,
  until: null,
};
const reader: Reader = { viewer, catalogue, agreements: [agreement], today: '2026-11-24' as PlainDate };
const reading = (coordinate: string, purpose: Purpose | null) => {
  const line = lines.find((each) => each.coordinate === coordinate);
  if (!line) throw new Error(`no ${coordinate} in the catalogue`);
  return mayRead(reader, line, purpose);
};

test('the catalogue has Chinese names and is found by them, the child first', () => {
  expect(lines[0]?.type).toBe('Child');
  const found = foundIn(lines, { text: '学籍 年级', owner: 'EDUCATION', share: 'CONDITIONAL', level: '' });
  expect(found.map(({ coordinate }) => coordinate)).toContain('Enrolment.grade');
  expect(foundIn(lines, { text: '没有这一项', owner: '', share: '', level: '' })).toEqual([]);
});

test('another department’s field is read for the purpose of an agreement, and for no other', () => {
  expect(reading('Enrolment.grade', 'DROPOUT_CONTROL')).toMatchObject({
    decision: { kind: 'ALLOW' },
    agreements: [agreement],
  });
  expect(reading('Enrolment.grade', 'CHILD_CARE').decision).toEqual({ kind: 'DENY', code: 'NO_AGREEMENT' });
  expect(reading('Enrolment.grade', null).decision).toEqual({ kind: 'DENY', code: 'PURPOSE_REQUIRED' });
});

test('a national ID is masked for care, and plain for protection or with the number of a case', () => {
  expect(reading('Child.nationalId', 'CHILD_CARE').decision).toEqual({ kind: 'MASK' });
  expect(reading('Child.nationalId', 'PROTECTION').decision).toEqual({ kind: 'ALLOW' });
  expect(reading('Child.nationalId', 'CASE_WORK')).toMatchObject({
    decision: { kind: 'MASK' },
    withCase: { kind: 'ALLOW' },
  });
});

test('whoever is refused is told which other purpose of theirs would show how many of the fields', () => {
  const purposes = ['CHILD_CARE', 'DROPOUT_CONTROL', 'EMERGENCY'];
  const withheld = ['Enrolment.grade', 'Child.nationalId'];
  expect(otherPurposes(reader, withheld, purposes, 'CHILD_CARE')).toEqual([{ purpose: 'DROPOUT_CONTROL', count: 1 }]);
});

test('only what is shared by agreement can be asked for; a type of several departments not as a whole', () => {
  const named = ['Child.name', 'Enrolment.*', 'Enrolment.grade', 'Child.nationalId'];
  expect(askable(lines, 'EDUCATION', named)).toEqual(['Enrolment.*', 'Enrolment.grade']);
  const words = { whole: '全部数据项', isChinese: true };
  const offered = requestOptions(lines, 'CIVIL_AFFAIRS', words).flatMap(({ options }) => options);
  expect(offered).toContainEqual({ value: 'Child.name', label: '儿童 · 姓名' });
  expect(offered.map(({ value }) => value)).not.toContain('Child.*');
});

test('a manager reads no level 4; an officer in protection work of every child, in case work of the child of the case', () => {
  const of = (role: 'MANAGER' | 'OFFICER', purpose: Purpose) =>
    purposeRules(role).find((rule) => rule.purpose === purpose);
  expect(of('MANAGER', 'PROTECTION')).toEqual({ purpose: 'PROTECTION', ceiling: 3, level4: 'NEVER' });
  expect(of('OFFICER', 'PROTECTION')).toEqual({ purpose: 'PROTECTION', ceiling: 4, level4: 'ALL' });
  expect(of('OFFICER', 'CASE_WORK')).toEqual({ purpose: 'CASE_WORK', ceiling: 3, level4: 'CASE' });
});
