import type { Counter, Figure } from '../../figure.ts';
import { openDays } from './days.ts';
import { GD661 } from './documents.ts';
import { site } from './place-subjects.ts';

/** SQL of the days on which a site is open. */
export const siteDays = openDays('s');

/** Sites that are open. */
export const openSites: Counter = { code: 'SITES', subject: site, held: siteDays };

/** Sites that can be walked into, while they are open. */
export const placedSites: Counter = { ...openSites, code: 'SITES_IN_PLACE', where: `s.kind <> 'ONLINE'` };

/** 家庭教育指导服务站点 (GD661). */
export const guidanceSites: Figure = {
  code: 'GUIDANCE_SITES',
  title: '家庭教育指导服务站点',
  definition: '当日已启用、尚未停用的家庭教育指导服务站点(含各级、网上),按所在地统计。分项为站点种类。',
  basis: GD661,
  unit: '个',
  counts: openSites,
  parts: {
    counter: { ...openSites, code: 'SITES_BY_KIND', part: 's.kind' },
    titles: [
      { code: 'COUNTY_CENTRE', title: '县级家庭教育指导中心' },
      { code: 'TOWNSHIP', title: '乡镇(街道)站点' },
      { code: 'COMMUNITY', title: '社区站点' },
      { code: 'VILLAGE', title: '村级站点' },
      { code: 'SCHOOL', title: '学校站点' },
      { code: 'WORKPLACE', title: '用人单位站点' },
      { code: 'ONLINE', title: '网上站点' },
    ],
  },
  variants: [
    {
      code: 'GUIDANCE_SITES_IN_PLACE',
      title: '家庭教育指导服务站点(不含网上)',
      definition: '当日已启用、尚未停用的站点中,不是网上站点的,按所在地统计。',
      basis: GD661,
      counts: placedSites,
    },
  ],
};
