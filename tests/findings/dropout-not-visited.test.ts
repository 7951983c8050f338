import { describe, expect, test } from 'vitest';
import { dropoutNotVisited } from '../../subgraphs/joint-meeting/findings/dropout-not-visited.ts';
import { day, judged } from './agreeing-child.ts';

const watch = (suspectedOn: string, visitedOn: ReturnType<typeof day> | null = null) => ({
  dropoutWatch: { suspectedOn: day(suspectedOn), visitedOn },
});

describe('DROPOUT_NOT_VISITED 疑似辍学未家访', () => {
  test('a suspected dropout of seven days whom nobody has visited', () => {
    expect(judged(dropoutNotVisited, { education: watch('2026-11-16') })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'EDUCATION',
            coordinate: 'SuspectedDropout.visitedOn',
            statement: '登记为疑似辍学后没有家访劝返',
            on: '2026-11-16',
          },
        ],
        since: '2026-11-16',
      },
    ]);
  });

  test('six days are within the time', () => {
    expect(judged(dropoutNotVisited, { education: watch('2026-11-17') })).toEqual([]);
  });

  test('closes with the visit, or with the return', () => {
    expect(judged(dropoutNotVisited, { education: watch('2026-11-01', day('2026-11-20')) })).toEqual([]);
    expect(judged(dropoutNotVisited)).toEqual([]);
  });
});
