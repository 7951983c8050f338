import { describe, expect, test } from 'vitest';
import { villageWithoutDirector } from '../../subgraphs/joint-meeting/findings/village-without-director.ts';
import { judged } from './agreeing-child.ts';

describe('VILLAGE_WITHOUT_DIRECTOR 所在村没有儿童主任', () => {
  test('nobody holds the post', () => {
    expect(judged(villageWithoutDirector, { civilAffairs: { childDirectors: [] } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.childDirectors',
            statement: '所在村没有现任儿童主任',
          },
        ],
      },
    ]);
  });

  test('closes when somebody is appointed', () => {
    expect(judged(villageWithoutDirector)).toEqual([]);
  });

  test('not known is not nobody', () => {
    expect(judged(villageWithoutDirector, { civilAffairs: { childDirectors: null } })).toEqual([]);
  });
});
