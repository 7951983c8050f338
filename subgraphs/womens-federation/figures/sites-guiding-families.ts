import type { Counter, Figure } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { openSites } from './guidance-sites.ts';

const guiding: Counter = {
  ...openSites,
  code: 'SITES_GUIDING_FAMILIES',
  where: `s.services @> '{ONE_TO_ONE_GUIDANCE}'`,
};

const byService: Counter = {
  ...openSites,
  code: 'SITES_BY_SERVICE',
  joins: 'cross join unnest(s.services) as u(service)',
  part: 'u.service',
};

/** 提供一对一指导的站点占比 (GD661: lectures, counselling, one-to-one guidance). */
export const sitesGuidingFamilies: Figure = {
  code: 'SITES_GUIDING_FAMILIES',
  title: '提供一对一指导的站点占比',
  definition:
    '当日开放的站点中,登记为提供重点家庭一对一指导的占比,按所在地统计;过去各月按现在登记的服务回溯。分项为提供各项服务的站点数,一个站点可有多项。',
  basis: GD661,
  unit: '%',
  counts: guiding,
  of: openSites,
  parts: {
    counter: byService,
    titles: [
      { code: 'LECTURE', title: '家庭教育讲座' },
      { code: 'CONSULTATION', title: '咨询' },
      { code: 'ONE_TO_ONE_GUIDANCE', title: '重点家庭一对一指导' },
      { code: 'READING_TOGETHER', title: '亲子阅读' },
      { code: 'PARENT_CHILD_ACTIVITY', title: '亲子活动' },
      { code: 'HOLIDAY_CARE', title: '假期关爱' },
    ],
  },
};
