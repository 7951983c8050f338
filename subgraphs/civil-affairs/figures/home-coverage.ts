import type { Counter, Figure } from '../../figure.ts';
import { homeDays } from './childrens-homes.ts';
import { divisionDays, villages } from './divisions.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { division } from './subjects.ts';

const withHome = (code: string, only = ''): Counter => ({
  code,
  subject: division,
  joins: `join childrens_home h on h.division_code = d.code ${only}`,
  where: `d.level = 'VILLAGE'`,
  held: `${divisionDays} * ${homeDays}`,
});

/** 村儿童之家覆盖率 (HN2019: one in every administrative village, by 2020). */
export const homeCoverage: Figure = {
  code: 'HOME_COVERAGE',
  title: '村儿童之家覆盖率',
  definition: '当日有效的村级区划中,至少有一所未关闭儿童之家(含暂停开放的)的占比;一村多所只计一次。',
  basis: HN2019,
  unit: '%',
  counts: withHome('VILLAGES_WITH_HOME'),
  of: villages,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
  variants: [
    {
      code: 'HOME_COVERAGE_OPERATING',
      title: '村儿童之家覆盖率(正在开放)',
      definition: '当日有效的村级区划中,至少有一所现在状态为开放(不含暂停)的儿童之家的占比;过去各月按现在的状态回溯。',
      basis: `${HN2019};不含暂停为统计设定`,
      counts: withHome('VILLAGES_WITH_OPERATING_HOME', `and h.status = 'OPERATING'`),
      of: villages,
    },
  ],
};
