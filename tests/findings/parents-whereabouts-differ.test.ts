import { describe, expect, test } from 'vitest';
import { parentsWhereaboutsDiffer } from '../../subgraphs/joint-meeting/findings/parents-whereabouts-differ.ts';
import { day, judged } from './agreeing-child.ts';

const FILE = { openedOn: day('2025-03-01'), isFatherAway: true, isMotherAway: true, guardian: null };

describe('PARENTS_WHEREABOUTS_DIFFER 父母去向不一致', () => {
  test('the father came home and the school knows, the register does not', () => {
    expect(judged(parentsWhereaboutsDiffer, { education: { schoolFile: { ...FILE, isFatherAway: false } } })).toEqual([
      {
        what: 'FATHER',
        evidence: [
          { department: 'CIVIL_AFFAIRS', coordinate: 'CivilAffairsChild.father', statement: '台账:父亲外出务工' },
          { department: 'EDUCATION', coordinate: 'SchoolFile.isFatherAway', statement: '学校档案:父亲没有外出务工' },
        ],
      },
    ]);
  });

  test('each parent is a finding of its own', () => {
    const differing = { schoolFile: { ...FILE, isFatherAway: false, isMotherAway: false } };
    expect(judged(parentsWhereaboutsDiffer, { education: differing }).map(({ what }) => what)).toEqual([
      'FATHER',
      'MOTHER',
    ]);
  });

  test('closes when both say the same', () => {
    expect(judged(parentsWhereaboutsDiffer, { education: { schoolFile: FILE } })).toEqual([]);
  });

  test('a parent whom one of them does not have is not compared', () => {
    expect(
      judged(parentsWhereaboutsDiffer, {
        civilAffairs: { father: null },
        education: { schoolFile: { ...FILE, isFatherAway: false } },
      }),
    ).toEqual([]);
  });
});
