import { describe, expect, test } from 'vitest';
import { livingAllowance } from '../../subgraphs/joint-meeting/entitlements/living-allowance.ts';
import { standing } from './standing.ts';

describe('LIVING_ALLOWANCE 生活补贴', () => {
  test('de-facto unattended children and orphans are to be paid what they live on', () => {
    expect(
      standing(livingAllowance, {
        categories: ['DE_FACTO_UNATTENDED'],
        civilAffairs: { subsidies: [{ isCurrent: true }] },
      }),
    ).toBe('HAS');
    expect(
      standing(livingAllowance, { categories: ['ORPHAN'], civilAffairs: { subsidies: [{ isCurrent: false }] } }),
    ).toBe('LACKS');
    expect(standing(livingAllowance, { categories: ['ORPHAN'], civilAffairs: { subsidies: [] } })).toBe('LACKS');
  });

  test('a left-behind child is not', () => {
    expect(standing(livingAllowance)).toBe('NOT_ENTITLED');
  });
});
