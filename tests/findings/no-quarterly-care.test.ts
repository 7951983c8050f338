import { describe, expect, test } from 'vitest';
import { noQuarterlyCare } from '../../subgraphs/joint-meeting/findings/no-quarterly-care.ts';
import { day, judged } from './agreeing-child.ts';

describe('NO_QUARTERLY_CARE 本季未集中关爱', () => {
  test('JS37: neither last quarter nor this one', () => {
    expect(judged(noQuarterlyCare, { youthLeague: { lastCollectiveCareOn: day('2026-06-30') } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'YOUTH_LEAGUE',
            coordinate: 'YouthLeagueChild.lastCollectiveCareOn',
            statement: '最近一次参加集中关爱在本期之前',
            on: '2026-06-30',
          },
        ],
        dueOn: '2026-12-31',
      },
    ]);
  });

  test('taken part last quarter, and fourteen days or more are left of this one', () => {
    expect(
      judged(noQuarterlyCare, { youthLeague: { lastCollectiveCareOn: day('2026-07-01') } }, day('2026-12-17')),
    ).toEqual([]);
  });

  test('with less than fourteen days left it is pointed out', () => {
    expect(
      judged(noQuarterlyCare, { youthLeague: { lastCollectiveCareOn: day('2026-07-01') } }, day('2026-12-18')),
    ).toHaveLength(1);
  });

  test('closes when the child takes part', () => {
    expect(
      judged(noQuarterlyCare, { youthLeague: { lastCollectiveCareOn: day('2026-10-01') } }, day('2026-12-31')),
    ).toEqual([]);
  });

  test('never yet, since a pairing of before last quarter', () => {
    expect(judged(noQuarterlyCare, { youthLeague: { lastCollectiveCareOn: null } })).toHaveLength(1);
  });

  test('without a standard nothing is owed', () => {
    expect(judged(noQuarterlyCare, { youthLeague: { careIntervalMonths: null, lastCollectiveCareOn: null } })).toEqual(
      [],
    );
  });
});
