import { describe, expect, test } from 'vitest';
import { vagrantReturnNotFollowed } from '../../subgraphs/joint-meeting/findings/vagrant-return-not-followed.ts';
import { day, judged } from './agreeing-child.ts';

describe('VAGRANT_RETURN_NOT_FOLLOWED 流浪返乡无人回访', () => {
  test('GD151: brought home fifteen days ago, and nobody has called since', () => {
    expect(judged(vagrantReturnNotFollowed, { civilAffairs: { unvisitedReturnOn: day('2026-11-08') } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.unvisitedReturnOn',
            statement: '返乡后没有回访',
            on: '2026-11-08',
          },
        ],
        since: '2026-11-08',
      },
    ]);
  });

  test('fourteen days are within the time', () => {
    expect(judged(vagrantReturnNotFollowed, { civilAffairs: { unvisitedReturnOn: day('2026-11-09') } })).toEqual([]);
  });

  test('closes with a visit', () => {
    expect(judged(vagrantReturnNotFollowed)).toEqual([]);
  });
});
