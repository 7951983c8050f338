import { describe, expect, test } from 'vitest';
import { nothingInReach } from '../../subgraphs/joint-meeting/findings/nothing-in-reach.ts';
import { judged, VILLAGE } from './agreeing-child.ts';

const reach = (hasSiteInReach: boolean, hasHarbourInReach: boolean) => ({
  code: VILLAGE,
  womensFederation: { hasSiteInReach },
  youthLeague: { hasHarbourInReach },
});

describe('NOTHING_IN_REACH 身边没有服务阵地', () => {
  test('no home in the village, no site and no harbour in the township', () => {
    expect(judged(nothingInReach, { civilAffairs: { childrensHomes: [] }, division: reach(false, false) })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.childrensHomes',
            statement: '所在村没有正在开放的儿童之家',
          },
          {
            department: 'WOMENS_FEDERATION',
            coordinate: 'WomensFederationDivision.hasSiteInReach',
            statement: '所在乡镇没有开放的指导服务站点',
          },
          {
            department: 'YOUTH_LEAGUE',
            coordinate: 'YouthLeagueDivision.hasHarbourInReach',
            statement: '所在乡镇没有开放的童心港湾',
          },
        ],
      },
    ]);
  });

  test('any one of the three closes it', () => {
    expect(judged(nothingInReach, { division: reach(false, false) })).toEqual([]);
    expect(judged(nothingInReach, { civilAffairs: { childrensHomes: [] }, division: reach(true, false) })).toEqual([]);
    expect(judged(nothingInReach, { civilAffairs: { childrensHomes: [] }, division: reach(false, true) })).toEqual([]);
  });

  test('a department that gave no answer is not taken to have nothing', () => {
    expect(
      judged(nothingInReach, {
        civilAffairs: { childrensHomes: [] },
        division: { ...reach(false, false), youthLeague: null },
      }),
    ).toEqual([]);
  });
});
