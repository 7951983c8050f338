import { describe, expect, test } from 'vitest';
import { childrensHome } from '../../subgraphs/joint-meeting/entitlements/childrens-home.ts';
import { standing } from './standing.ts';

describe('CHILDRENS_HOME 村儿童之家', () => {
  test('the village of every child is to have an open home', () => {
    expect(standing(childrensHome)).toBe('HAS');
    expect(standing(childrensHome, { civilAffairs: { childrensHomes: [] } })).toBe('LACKS');
  });

  test('where a child lives has to be known', () => {
    expect(standing(childrensHome, { division: null })).toBe('NOT_ENTITLED');
  });
});
