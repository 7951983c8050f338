import { describe, expect, test } from 'vitest';
import { guardiansDiffer } from '../../subgraphs/joint-meeting/findings/guardians-differ.ts';
import { day, judged } from './agreeing-child.ts';

const fileOf = (name: string) => ({
  openedOn: day('2025-03-01'),
  isFatherAway: true,
  isMotherAway: true,
  guardian: { name, from: day('2026-09-10') },
});

describe('GUARDIANS_DIFFER 监护人不一致', () => {
  test('the register and the school name different people; neither name is kept', () => {
    expect(judged(guardiansDiffer, { education: { schoolFile: fileOf('李春兰') } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.guardianship',
            statement: '台账登记的监护人与学校的不是同一姓名',
            on: '2024-03-01',
          },
          {
            department: 'EDUCATION',
            coordinate: 'SchoolFile.guardian',
            statement: '学校登记的监护人与台账的不是同一姓名',
            on: '2026-09-10',
          },
        ],
      },
    ]);
  });

  test('closes when they are the same; a space or a full-width sign is no difference', () => {
    expect(judged(guardiansDiffer, { education: { schoolFile: fileOf('宋慧霞') } })).toEqual([]);
    expect(judged(guardiansDiffer, { education: { schoolFile: fileOf('宋　慧霞 ') } })).toEqual([]);
  });

  test('where one of the two has nobody there is nothing to compare', () => {
    expect(judged(guardiansDiffer, { civilAffairs: { guardianship: null } })).toEqual([]);
    expect(judged(guardiansDiffer, { education: { schoolFile: null } })).toEqual([]);
  });

  test('a name that is shown in part only is not compared', () => {
    expect(judged(guardiansDiffer, { education: { schoolFile: fileOf('李**') } })).toEqual([]);
  });

  test('a child out of the register is not compared', () => {
    expect(judged(guardiansDiffer, { isActive: false, education: { schoolFile: fileOf('李春兰') } })).toEqual([]);
  });
});
