import { describe, expect, test } from 'vitest';
import { nearlyEighteenStillActive } from '../../subgraphs/joint-meeting/findings/nearly-eighteen-still-active.ts';
import { day, judged } from './agreeing-child.ts';

describe('NEARLY_EIGHTEEN_STILL_ACTIVE 年满十八周岁仍在册', () => {
  test('less than thirty days before the eighteenth birthday', () => {
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-12-22') })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'Child.isActive',
            statement: '将满或已满十八周岁,仍在册',
            on: '2026-12-22',
          },
        ],
      },
    ]);
  });

  test('thirty days before it is not yet time', () => {
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-12-23') })).toEqual([]);
  });

  test('and after the birthday all the more', () => {
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-11-22') })).toHaveLength(1);
  });

  test('closes when the record ends', () => {
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-12-22'), isActive: false })).toEqual([]);
  });
});
