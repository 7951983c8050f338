import { describe, expect, test } from 'vitest';
import { pairing } from '../../subgraphs/joint-meeting/entitlements/pairing.ts';
import { TODAY } from '../findings/agreeing-child.ts';
import { standing } from './standing.ts';

describe('PAIRING 1+3 结对', () => {
  test('JS37: a de-facto unattended child is to be paired with a team of three kinds', () => {
    expect(standing(pairing, { categories: ['DE_FACTO_UNATTENDED'] })).toBe('HAS');
    expect(
      standing(pairing, {
        categories: ['DE_FACTO_UNATTENDED'],
        youthLeague: { pairing: { from: TODAY, isComplete: false } },
      }),
    ).toBe('LACKS');
    expect(standing(pairing, { categories: ['DE_FACTO_UNATTENDED'], youthLeague: null })).toBe('LACKS');
  });

  test('other children are not', () => {
    expect(standing(pairing)).toBe('NOT_ENTITLED');
  });
});
