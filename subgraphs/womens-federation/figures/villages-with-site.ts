import type { Counter, Figure } from '../../figure.ts';
import { villages } from './divisions.ts';
import { GD661 } from './documents.ts';
import { siteDays } from './guidance-sites.ts';

const withSite: Counter = {
  ...villages,
  code: 'VILLAGES_WITH_SITE',
  joins: 'join guidance_site s on s.division_code = d.code',
  held: siteDays,
};

const withSiteInReach: Counter = {
  ...villages,
  code: 'VILLAGES_WITH_SITE_IN_REACH',
  joins: `join guidance_site s on s.division_code >= left(d.code, 9) and s.division_code < left(d.code, 9) || ':'`,
  held: siteDays,
};

/** 站点的村级覆盖率. */
export const villagesWithSite: Figure = {
  code: 'VILLAGES_WITH_SITE',
  title: '有站点的村(社区)占比',
  definition: '村(社区)中,当日本村至少有一个开放的家庭教育指导服务站点的占比;一村多点只计一次,乡镇级站点不计。',
  basis: `${GD661};按村计算覆盖为统计设定`,
  unit: '%',
  counts: withSite,
  of: villages,
  variants: [
    {
      code: 'VILLAGES_WITH_SITE_IN_REACH',
      title: '站点够得着的村(社区)占比',
      definition: '村(社区)中,当日所属乡镇(含其各村)至少有一个开放站点的占比。',
      basis: `${GD661};按乡镇计算覆盖为统计设定`,
      counts: withSiteInReach,
      of: villages,
    },
  ],
};
