import { describe, expect, test } from 'vitest';
import { guidanceSite } from '../../subgraphs/joint-meeting/entitlements/guidance-site.ts';
import { VILLAGE } from '../findings/agreeing-child.ts';
import { standing } from './standing.ts';

const PLACE = { code: VILLAGE, youthLeague: null };

describe('GUIDANCE_SITE 家庭教育指导服务站点', () => {
  test('every child is to have a guidance site in reach', () => {
    expect(standing(guidanceSite)).toBe('HAS');
    expect(standing(guidanceSite, { division: { ...PLACE, womensFederation: { hasSiteInReach: false } } })).toBe(
      'LACKS',
    );
  });

  test('where a child lives has to be known', () => {
    expect(standing(guidanceSite, { division: null })).toBe('NOT_ENTITLED');
  });
});
