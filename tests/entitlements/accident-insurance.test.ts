import { describe, expect, test } from 'vitest';
import { accidentInsurance } from '../../subgraphs/joint-meeting/entitlements/accident-insurance.ts';
import { standing } from './standing.ts';

const SERVED = { serviceAgreements: [{ isCurrent: true }] };

describe('ACCIDENT_INSURANCE 意外伤害保险', () => {
  test('a child whom a home serves is to be insured', () => {
    expect(standing(accidentInsurance, { civilAffairs: { ...SERVED, insurances: [{ isCurrent: true }] } })).toBe('HAS');
    expect(standing(accidentInsurance, { civilAffairs: { ...SERVED, insurances: [{ isCurrent: false }] } })).toBe(
      'LACKS',
    );
    expect(standing(accidentInsurance, { civilAffairs: SERVED })).toBe('LACKS');
  });

  test('a child without an agreement in force is not', () => {
    expect(standing(accidentInsurance, { civilAffairs: { serviceAgreements: [{ isCurrent: false }] } })).toBe(
      'NOT_ENTITLED',
    );
    expect(standing(accidentInsurance)).toBe('NOT_ENTITLED');
  });
});
