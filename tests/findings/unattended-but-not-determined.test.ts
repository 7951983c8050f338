import { describe, expect, test } from 'vitest';
import { unattendedButNotDetermined } from '../../subgraphs/joint-meeting/findings/unattended-but-not-determined.ts';
import { judged } from './agreeing-child.ts';

describe('UNATTENDED_BUT_NOT_DETERMINED 符合条件而未认定事实无人抚养', () => {
  test('both parents cannot care, and nothing was determined', () => {
    expect(judged(unattendedButNotDetermined, { civilAffairs: { areParentsUnableToCare: true } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.areParentsUnableToCare',
            statement: '父母双方情况符合事实无人抚养的情形',
          },
          { department: 'CIVIL_AFFAIRS', coordinate: 'Child.categories', statement: '没有有效的事实无人抚养儿童认定' },
        ],
      },
    ]);
  });

  test('closes with the determination', () => {
    expect(
      judged(unattendedButNotDetermined, {
        civilAffairs: { areParentsUnableToCare: true },
        categories: ['LEFT_BEHIND', 'DE_FACTO_UNATTENDED'],
      }),
    ).toEqual([]);
  });

  test('or with that of an orphan, or when the parents’ situation changes', () => {
    expect(
      judged(unattendedButNotDetermined, { civilAffairs: { areParentsUnableToCare: true }, categories: ['ORPHAN'] }),
    ).toEqual([]);
    expect(judged(unattendedButNotDetermined)).toEqual([]);
  });
});
