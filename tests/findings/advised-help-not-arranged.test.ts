import { describe, expect, test } from 'vitest';
import { advisedHelpNotArranged } from '../../subgraphs/joint-meeting/findings/advised-help-not-arranged.ts';
import { day, judged } from './agreeing-child.ts';

describe('ADVISED_HELP_NOT_ARRANGED 建议专业支持而未转介', () => {
  test('the school advised professional help a week ago and nobody referred the child', () => {
    expect(judged(advisedHelpNotArranged, { education: { professionalHelpAdvisedOn: day('2026-11-16') } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'EDUCATION',
            coordinate: 'EducationChild.professionalHelpAdvisedOn',
            statement: '学校建议转介专业支持',
            on: '2026-11-16',
          },
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.psychologicalReferralOn',
            statement: '此后没有相应的转介',
          },
        ],
        since: '2026-11-16',
      },
    ]);
  });

  test('six days are within the time', () => {
    expect(judged(advisedHelpNotArranged, { education: { professionalHelpAdvisedOn: day('2026-11-17') } })).toEqual([]);
  });

  test('closes with a referral of that day or later', () => {
    expect(
      judged(advisedHelpNotArranged, {
        education: { professionalHelpAdvisedOn: day('2026-11-16') },
        civilAffairs: { psychologicalReferralOn: day('2026-11-16') },
      }),
    ).toEqual([]);
  });

  test('a referral of before does not answer it', () => {
    expect(
      judged(advisedHelpNotArranged, {
        education: { professionalHelpAdvisedOn: day('2026-11-16') },
        civilAffairs: { psychologicalReferralOn: day('2026-11-15') },
      }),
    ).toHaveLength(1);
  });

  test('a pupil whom the register has not is found as well', () => {
    expect(
      judged(advisedHelpNotArranged, {
        education: { professionalHelpAdvisedOn: day('2026-11-16') },
        civilAffairs: null,
        isActive: null,
      }),
    ).toHaveLength(1);
  });
});
