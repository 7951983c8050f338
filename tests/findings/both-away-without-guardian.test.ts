import { describe, expect, test } from 'vitest';
import { bothAwayWithoutGuardian } from '../../subgraphs/joint-meeting/findings/both-away-without-guardian.ts';
import { judged } from './agreeing-child.ts';

describe('BOTH_AWAY_WITHOUT_GUARDIAN 父母都外出而无监护人', () => {
  test('both parents away and no guardian', () => {
    expect(judged(bothAwayWithoutGuardian, { civilAffairs: { guardianship: null } })).toEqual([
      {
        what: '',
        evidence: [
          { department: 'CIVIL_AFFAIRS', coordinate: 'Parent.isAway', statement: '父亲和母亲都外出务工' },
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.guardianship',
            statement: '没有当前有效的监护人',
          },
        ],
      },
    ]);
  });

  test('closes when a guardian is entered or a parent is back', () => {
    expect(judged(bothAwayWithoutGuardian)).toEqual([]);
    expect(
      judged(bothAwayWithoutGuardian, { civilAffairs: { guardianship: null, mother: { isAway: false } } }),
    ).toEqual([]);
  });

  test('a parent whose whereabouts nobody knows is not taken to be away', () => {
    expect(judged(bothAwayWithoutGuardian, { civilAffairs: { guardianship: null, father: { isAway: null } } })).toEqual(
      [],
    );
  });
});
