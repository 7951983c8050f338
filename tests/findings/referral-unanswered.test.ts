import { describe, expect, test } from 'vitest';
import { referralUnanswered } from '../../subgraphs/joint-meeting/findings/referral-unanswered.ts';
import { day, judged } from './agreeing-child.ts';

describe('REFERRAL_UNANSWERED 转介无人答复', () => {
  test('fifteen days without an answer', () => {
    expect(judged(referralUnanswered, { civilAffairs: { unansweredReferralOn: day('2026-11-08') } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.unansweredReferralOn',
            statement: '转介后没有答复',
            on: '2026-11-08',
          },
        ],
        since: '2026-11-08',
      },
    ]);
  });

  test('fourteen days are within the time', () => {
    expect(judged(referralUnanswered, { civilAffairs: { unansweredReferralOn: day('2026-11-09') } })).toEqual([]);
  });

  test('closes when every referral is answered', () => {
    expect(judged(referralUnanswered, { civilAffairs: { unansweredReferralOn: null } })).toEqual([]);
  });
});
