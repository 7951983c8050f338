import { describe, expect, test } from 'vitest';
import { regularVisit } from '../../subgraphs/joint-meeting/entitlements/regular-visit.ts';
import { day } from '../findings/agreeing-child.ts';
import { standing } from './standing.ts';

const VISIT = { id: '1', visitedOn: day('2026-10-10') };

describe('REGULAR_VISIT 定期走访', () => {
  test('every child in the register is to be visited, and again by the day agreed', () => {
    expect(standing(regularVisit, { civilAffairs: { lastVisit: VISIT, isVisitOverdue: false } })).toBe('HAS');
    expect(standing(regularVisit, { civilAffairs: { lastVisit: VISIT, isVisitOverdue: true } })).toBe('LACKS');
    expect(standing(regularVisit, { civilAffairs: { lastVisit: null } })).toBe('LACKS');
  });

  test('a child that has left the register is not', () => {
    expect(standing(regularVisit, { isActive: false })).toBe('NOT_ENTITLED');
  });
});
