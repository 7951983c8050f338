import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

/** 身边没有服务阵地: no home, site or harbour in reach. */
export const nothingInReach: FindingRule = {
  code: 'NOTHING_IN_REACH',
  title: '身边没有服务阵地',
  rule: '儿童在册,所在村没有正在开放的儿童之家,所在乡镇没有今天开放的家庭教育指导服务站点,也没有开放中的童心港湾。有了任何一处、搬到有阵地的地方或销册即关闭。',
  basis:
    '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(每个建制村一所儿童之家);粤民函〔2020〕661号(童心港湾、家庭教育指导服务站点)',
  needs: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '没有就近的服务,须在建设计划中优先安排',
  dueWorkingDays: 20,
  judge(facts) {
    const homes = inRegister(facts)?.childrensHomes;
    const { womensFederation: sites, youthLeague: harbours } = facts.division ?? {};
    if (!homes || homes.length > 0 || !sites || !harbours) return NOTHING;
    if (sites.hasSiteInReach || harbours.hasHarbourInReach) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'CivilAffairsChild.childrensHomes', '所在村没有正在开放的儿童之家'),
      fact('WOMENS_FEDERATION', 'WomensFederationDivision.hasSiteInReach', '所在乡镇没有开放的指导服务站点'),
      fact('YOUTH_LEAGUE', 'YouthLeagueDivision.hasHarbourInReach', '所在乡镇没有开放的童心港湾'),
    ]);
  },
};
