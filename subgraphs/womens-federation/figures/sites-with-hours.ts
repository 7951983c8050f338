import type { Figure } from '../../figure.ts';
import { days } from './days.ts';
import { GD661 } from './documents.ts';
import { placedSites, siteDays } from './guidance-sites.ts';

/** 公布开放时间的站点占比. */
export const sitesWithHours: Figure = {
  code: 'SITES_WITH_HOURS',
  title: '有开放时间的站点占比',
  definition: '当日开放、不是网上的站点中,至少登记了一段当日有效的每周开放时间的占比,按所在地统计。',
  basis: `${GD661};以登记开放时间衡量为统计设定`,
  unit: '%',
  counts: {
    ...placedSites,
    code: 'SITES_WITH_HOURS',
    joins: 'join guidance_site_opening_time t on t.site_id = s.id',
    held: `${siteDays} * ${days('t')}`,
  },
  of: placedSites,
};
