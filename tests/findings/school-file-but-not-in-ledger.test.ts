import { describe, expect, test } from 'vitest';
import { schoolFileButNotInLedger } from '../../subgraphs/joint-meeting/findings/school-file-but-not-in-ledger.ts';
import { day, judged } from './agreeing-child.ts';

describe('SCHOOL_FILE_BUT_NOT_IN_LEDGER 校有档案而台账无', () => {
  test('a school file of a child whom the register has not', () => {
    expect(judged(schoolFileButNotInLedger, { civilAffairs: null, isActive: null })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'EDUCATION',
            coordinate: 'EducationChild.schoolFile',
            statement: '有未结束的学校留守儿童档案',
            on: '2025-03-01',
          },
          { department: 'CIVIL_AFFAIRS', coordinate: 'Child.civilAffairs', statement: '台账中没有该儿童' },
        ],
        since: '2025-03-01',
      },
    ]);
  });

  test('one that was removed from it is another finding', () => {
    expect(
      judged(schoolFileButNotInLedger, { civilAffairs: { removedOn: day('2026-11-01') }, isActive: false }),
    ).toEqual([]);
  });

  test('closes when the child is registered', () => {
    expect(judged(schoolFileButNotInLedger)).toEqual([]);
  });

  test('or the file ends', () => {
    expect(
      judged(schoolFileButNotInLedger, { civilAffairs: null, isActive: null, education: { schoolFile: null } }),
    ).toEqual([]);
  });
});
