import { describe, expect, test } from 'vitest';
import { quarterlyCare } from '../../subgraphs/joint-meeting/entitlements/quarterly-care.ts';
import { day } from '../findings/agreeing-child.ts';
import { standing } from './standing.ts';

describe('QUARTERLY_CARE 季集中关爱', () => {
  test('JS37: a paired child is to take part in collective care every quarter; the last one still counts', () => {
    expect(standing(quarterlyCare)).toBe('HAS');
    expect(standing(quarterlyCare, { youthLeague: { lastCollectiveCareOn: day('2026-07-01') } })).toBe('HAS');
    expect(standing(quarterlyCare, { youthLeague: { lastCollectiveCareOn: day('2026-06-30') } })).toBe('LACKS');
    expect(standing(quarterlyCare, { youthLeague: { lastCollectiveCareOn: null } })).toBe('LACKS');
  });

  test('so is a de-facto unattended child whom nobody is paired with', () => {
    expect(standing(quarterlyCare, { categories: ['DE_FACTO_UNATTENDED'], youthLeague: null })).toBe('LACKS');
  });

  test('other children are not', () => {
    expect(standing(quarterlyCare, { youthLeague: { pairing: null } })).toBe('NOT_ENTITLED');
  });
});
