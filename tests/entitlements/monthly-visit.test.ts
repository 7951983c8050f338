import { describe, expect, test } from 'vitest';
import { monthlyVisit } from '../../subgraphs/joint-meeting/entitlements/monthly-visit.ts';
import { day } from '../findings/agreeing-child.ts';
import { standing } from './standing.ts';

describe('MONTHLY_VISIT 月走访', () => {
  test('JS37: a paired child is to be visited every month; last month still counts', () => {
    expect(standing(monthlyVisit)).toBe('HAS');
    expect(standing(monthlyVisit, { youthLeague: { lastMonthlyVisitOn: day('2026-10-01') } })).toBe('HAS');
    expect(standing(monthlyVisit, { youthLeague: { lastMonthlyVisitOn: day('2026-09-30') } })).toBe('LACKS');
    expect(standing(monthlyVisit, { youthLeague: { lastMonthlyVisitOn: null } })).toBe('LACKS');
  });

  test('so is a de-facto unattended child whom nobody is paired with', () => {
    expect(standing(monthlyVisit, { categories: ['DE_FACTO_UNATTENDED'], youthLeague: null })).toBe('LACKS');
  });

  test('other children are not', () => {
    expect(standing(monthlyVisit, { youthLeague: { pairing: null } })).toBe('NOT_ENTITLED');
  });
});
