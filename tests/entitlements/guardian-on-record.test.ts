import { describe, expect, test } from 'vitest';
import { guardianOnRecord } from '../../subgraphs/joint-meeting/entitlements/guardian-on-record.ts';
import { standing } from './standing.ts';

describe('GUARDIAN_ON_RECORD 监护人登记', () => {
  test('every child in the register is to have a guardian on record', () => {
    expect(standing(guardianOnRecord)).toBe('HAS');
    expect(standing(guardianOnRecord, { civilAffairs: { guardianship: null } })).toBe('LACKS');
  });

  test('a child that has left the register is not', () => {
    expect(standing(guardianOnRecord, { isActive: false })).toBe('NOT_ENTITLED');
    expect(standing(guardianOnRecord, { civilAffairs: null })).toBe('NOT_ENTITLED');
  });
});
