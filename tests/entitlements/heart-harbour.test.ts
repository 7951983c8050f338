import { describe, expect, test } from 'vitest';
import { heartHarbour } from '../../subgraphs/joint-meeting/entitlements/heart-harbour.ts';
import { VILLAGE } from '../findings/agreeing-child.ts';
import { standing } from './standing.ts';

const PLACE = { code: VILLAGE, womensFederation: null };

describe('HEART_HARBOUR 童心港湾', () => {
  test('every child is to have a harbour in reach', () => {
    expect(standing(heartHarbour)).toBe('HAS');
    expect(standing(heartHarbour, { division: { ...PLACE, youthLeague: { hasHarbourInReach: false } } })).toBe('LACKS');
  });

  test('where a child lives has to be known', () => {
    expect(standing(heartHarbour, { division: null })).toBe('NOT_ENTITLED');
  });
});
