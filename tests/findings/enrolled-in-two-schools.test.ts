import { describe, expect, test } from 'vitest';
import { enrolledInTwoSchools } from '../../subgraphs/joint-meeting/findings/enrolled-in-two-schools.ts';
import { day, judged } from './agreeing-child.ts';

describe('ENROLLED_IN_TWO_SCHOOLS 重复学籍', () => {
  test('two enrolments that have not ended', () => {
    expect(
      judged(enrolledInTwoSchools, {
        education: { currentEnrolments: [{ from: day('2026-10-14') }, { from: day('2026-09-01') }] },
      }),
    ).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'EDUCATION',
            coordinate: 'EducationChild.currentEnrolments',
            statement: '有 2 条未结束的学籍',
            on: '2026-10-14',
          },
        ],
        since: '2026-10-14',
      },
    ]);
  });

  test('closes when one has ended', () => {
    expect(judged(enrolledInTwoSchools)).toEqual([]);
  });

  test('none at all is another matter', () => {
    expect(judged(enrolledInTwoSchools, { education: { currentEnrolments: [] } })).toEqual([]);
  });
});
