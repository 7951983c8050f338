import { describe, expect, test } from 'vitest';
import { familyGuidance } from '../../subgraphs/joint-meeting/entitlements/family-guidance.ts';
import { standing } from './standing.ts';

const KEY = { division: null, isKeyFamily: true };

describe('FAMILY_GUIDANCE 重点家庭一对一指导', () => {
  test('key families are to be guided one to one', () => {
    expect(standing(familyGuidance, { womensFederation: { ...KEY, currentGuidance: { id: '1' } } })).toBe('HAS');
    expect(standing(familyGuidance, { womensFederation: { ...KEY, currentGuidance: null } })).toBe('LACKS');
  });

  test('other families are not', () => {
    expect(standing(familyGuidance)).toBe('NOT_ENTITLED');
    expect(standing(familyGuidance, { womensFederation: null })).toBe('NOT_ENTITLED');
  });
});
