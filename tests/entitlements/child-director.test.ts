import { describe, expect, test } from 'vitest';
import { childDirector } from '../../subgraphs/joint-meeting/entitlements/child-director.ts';
import { standing } from './standing.ts';

describe('CHILD_DIRECTOR 儿童主任', () => {
  test('the village of every child is to have a child director', () => {
    expect(standing(childDirector)).toBe('HAS');
    expect(standing(childDirector, { civilAffairs: { childDirectors: [] } })).toBe('LACKS');
  });

  test('where a child lives has to be known', () => {
    expect(standing(childDirector, { division: null })).toBe('NOT_ENTITLED');
  });
});
