import { describe, expect, test } from 'vitest';
import { overAgeStillLeftBehind } from '../../subgraphs/joint-meeting/findings/over-age-still-left-behind.ts';
import { day, judged } from './agreeing-child.ts';

describe('OVER_AGE_STILL_LEFT_BEHIND 超龄仍列留守', () => {
  test('sixteen today, and still a left-behind child', () => {
    expect(judged(overAgeStillLeftBehind, { birthDate: day('2010-11-23') })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'Child.categories',
            statement: '已满 16 周岁,仍认定为农村留守儿童',
            on: '2026-11-23',
          },
        ],
        since: '2026-11-23',
      },
    ]);
  });

  test('国发〔2016〕13号: the day before the sixteenth birthday it is right', () => {
    expect(judged(overAgeStillLeftBehind, { birthDate: day('2010-11-24') })).toEqual([]);
  });

  test('closes when the category ends', () => {
    expect(judged(overAgeStillLeftBehind, { birthDate: day('2010-11-23'), categories: ['IN_DIFFICULTY'] })).toEqual([]);
  });

  test('the age is the standard’s; without one nothing is judged', () => {
    expect(
      judged(overAgeStillLeftBehind, { birthDate: day('2012-11-23'), civilAffairs: { leftBehindBelowAge: 14 } }),
    ).toHaveLength(1);
    expect(
      judged(overAgeStillLeftBehind, { birthDate: day('2010-11-23'), civilAffairs: { leftBehindBelowAge: null } }),
    ).toEqual([]);
  });
});
