import { describe, expect, test } from 'vitest';
import { nearlyEighteenStillActive } from '../../subgraphs/joint-meeting/findings/nearly-eighteen-still-active.ts';
import { day, judged } from './agreeing-child.ts';

describe('NEARLY_EIGHTEEN_STILL_ACTIVE 将满十八周岁仍在册', () => {
  test('less than thirty days before the eighteenth birthday, and due by it', () => {
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-12-22') })).toEqual([
      {
        what: '',
        dueOn: '2026-12-22',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'Child.isActive',
            statement: '将满十八周岁,仍在册',
            on: '2026-12-22',
          },
        ],
      },
    ]);
  });

  test('thirty days before it is not yet time', () => {
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-12-23') })).toEqual([]);
  });

  test('未成年人保护法: until the day before the birthday; an adult’s data are no longer told between departments', () => {
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-11-24') })).toHaveLength(1);
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-11-23') })).toEqual([]);
  });

  test('closes when the record ends', () => {
    expect(judged(nearlyEighteenStillActive, { birthDate: day('2008-12-22'), isActive: false })).toEqual([]);
  });
});
