import { describe, expect, test } from 'vitest';
import { directorUntrained } from '../../subgraphs/joint-meeting/findings/director-untrained.ts';
import { day, judged } from './agreeing-child.ts';

describe('DIRECTOR_UNTRAINED 儿童主任今年未参训', () => {
  test('HN2019: nobody of the village was trained this year, and it is late in it', () => {
    expect(judged(directorUntrained, { civilAffairs: { childDirectors: [{ isTrainedThisYear: false }] } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'ChildDirector.isTrainedThisYear',
            statement: '所在村的儿童主任今年没有参加培训',
          },
        ],
      },
    ]);
  });

  test('before 1 October there is still time', () => {
    expect(
      judged(
        directorUntrained,
        { civilAffairs: { childDirectors: [{ isTrainedThisYear: false }] } },
        day('2026-09-30'),
      ),
    ).toEqual([]);
    expect(
      judged(
        directorUntrained,
        { civilAffairs: { childDirectors: [{ isTrainedThisYear: false }] } },
        day('2026-10-01'),
      ),
    ).toHaveLength(1);
  });

  test('closes when one of them has been', () => {
    expect(
      judged(directorUntrained, {
        civilAffairs: { childDirectors: [{ isTrainedThisYear: false }, { isTrainedThisYear: true }] },
      }),
    ).toEqual([]);
  });

  test('a village without a director is another finding', () => {
    expect(judged(directorUntrained, { civilAffairs: { childDirectors: [] } })).toEqual([]);
  });
});
