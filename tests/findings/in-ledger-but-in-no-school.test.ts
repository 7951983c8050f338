import { describe, expect, test } from 'vitest';
import { inLedgerButInNoSchool } from '../../subgraphs/joint-meeting/findings/in-ledger-but-in-no-school.ts';
import { day, judged } from './agreeing-child.ts';

describe('IN_LEDGER_BUT_IN_NO_SCHOOL 在册而不在校', () => {
  test('a child of school age whom no school knows', () => {
    expect(judged(inLedgerButInNoSchool, { education: null })).toEqual([
      {
        what: '',
        evidence: [
          { department: 'CIVIL_AFFAIRS', coordinate: 'Child.isActive', statement: '台账中在册,属义务教育年龄' },
          { department: 'EDUCATION', coordinate: 'EducationChild.currentEnrolments', statement: '没有该儿童的记录' },
        ],
      },
    ]);
  });

  test('a child whose last enrolment has ended', () => {
    const [found] = judged(inLedgerButInNoSchool, { education: { currentEnrolments: [] } });
    expect(found?.evidence[1]?.statement).toBe('没有在读的学籍');
  });

  test('closes with an enrolment, or when the child leaves the register', () => {
    expect(judged(inLedgerButInNoSchool)).toEqual([]);
    expect(judged(inLedgerButInNoSchool, { education: null, isActive: false })).toEqual([]);
  });

  test('义务教育法: who was six on 31 August is due in school that September, who turned six on 1 September is not', () => {
    expect(judged(inLedgerButInNoSchool, { education: null, birthDate: day('2020-08-31') })).toHaveLength(1);
    expect(judged(inLedgerButInNoSchool, { education: null, birthDate: day('2020-09-01') })).toEqual([]);
  });

  test('nine years of it: who was fifteen on 31 August has done with it', () => {
    expect(judged(inLedgerButInNoSchool, { education: null, birthDate: day('2011-09-01') })).toHaveLength(1);
    expect(judged(inLedgerButInNoSchool, { education: null, birthDate: day('2011-08-31') })).toEqual([]);
  });

  test('in August last school year’s age still counts', () => {
    expect(judged(inLedgerButInNoSchool, { education: null, birthDate: day('2020-08-01') }, day('2026-08-31'))).toEqual(
      [],
    );
  });

  test('who finished a school in July is not missing from one before October; who left in spring or in September is', () => {
    const left = (until: string, today: string) =>
      judged(
        inLedgerButInNoSchool,
        { education: { currentEnrolments: [], enrolments: [{ until: day(until) }] } },
        day(today),
      );
    expect(left('2026-07-01', '2026-07-15')).toEqual([]);
    expect(left('2026-07-01', '2026-09-30')).toEqual([]);
    expect(left('2026-07-01', '2026-10-01')).toHaveLength(1);
    expect(left('2026-03-20', '2026-07-15')).toHaveLength(1);
    expect(left('2026-09-10', '2026-09-20')).toHaveLength(1);
    expect(left('2025-07-01', '2026-07-15')).toHaveLength(1);
  });

  test('who comes to school for the first time is entered in September; who should have come a year ago is not waited for', () => {
    const unknown = (birthDate: string, today: string) =>
      judged(inLedgerButInNoSchool, { education: null, birthDate: day(birthDate) }, day(today));
    expect(unknown('2020-08-31', '2026-09-30')).toEqual([]);
    expect(unknown('2020-08-31', '2026-10-01')).toHaveLength(1);
    expect(unknown('2019-08-31', '2026-09-05')).toHaveLength(1);
  });

  test('a birth date that is not known is no ground', () => {
    expect(judged(inLedgerButInNoSchool, { education: null, birthDate: null })).toEqual([]);
  });
});
