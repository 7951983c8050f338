import { describe, expect, test } from 'vitest';
import { noMonthlyVisit } from '../../subgraphs/joint-meeting/findings/no-monthly-visit.ts';
import { day, judged } from './agreeing-child.ts';

describe('NO_MONTHLY_VISIT 本月未走访', () => {
  test('JS37: neither last month nor this one', () => {
    expect(judged(noMonthlyVisit, { youthLeague: { lastMonthlyVisitOn: day('2026-09-30') } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'YOUTH_LEAGUE',
            coordinate: 'YouthLeagueChild.lastMonthlyVisitOn',
            statement: '最近一次走访在本期之前',
            on: '2026-09-30',
          },
        ],
        dueOn: '2026-11-30',
      },
    ]);
  });

  test('visited last month, and seven days or more are left of this one', () => {
    expect(
      judged(noMonthlyVisit, { youthLeague: { lastMonthlyVisitOn: day('2026-10-01') } }, day('2026-11-23')),
    ).toEqual([]);
  });

  test('with less than seven days left it is pointed out', () => {
    expect(
      judged(noMonthlyVisit, { youthLeague: { lastMonthlyVisitOn: day('2026-10-01') } }, day('2026-11-24')),
    ).toHaveLength(1);
  });

  test('closes with a visit', () => {
    expect(
      judged(noMonthlyVisit, { youthLeague: { lastMonthlyVisitOn: day('2026-11-01') } }, day('2026-11-30')),
    ).toEqual([]);
  });

  test('a pairing that began in the middle of last month owes nothing yet', () => {
    expect(
      judged(
        noMonthlyVisit,
        { youthLeague: { pairing: { from: day('2026-10-02'), isComplete: true }, lastMonthlyVisitOn: null } },
        day('2026-11-10'),
      ),
    ).toEqual([]);
  });

  test('without a pairing or a standard nothing is owed', () => {
    expect(judged(noMonthlyVisit, { youthLeague: { pairing: null, lastMonthlyVisitOn: null } })).toEqual([]);
    expect(judged(noMonthlyVisit, { youthLeague: { visitIntervalMonths: null, lastMonthlyVisitOn: null } })).toEqual(
      [],
    );
  });

  test('an interval of two months is counted from January', () => {
    expect(
      judged(
        noMonthlyVisit,
        { youthLeague: { visitIntervalMonths: 2, lastMonthlyVisitOn: day('2026-09-01') } },
        day('2026-11-30'),
      ),
    ).toEqual([]);
  });
});
