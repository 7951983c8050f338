import type { Counter, Figure } from '../../figure.ts';
import { openHomes } from './childrens-homes.ts';
import { HN2019, IN_HUNAN } from './documents.ts';

const withHours: Counter = {
  ...openHomes,
  code: 'HOMES_WITH_HOURS',
  where: 'exists (select from home_opening_hours o where o.home_id = h.id)',
};

/** 公布开放时间的儿童之家 (HN2019). */
export const homesWithHours: Figure = {
  code: 'HOMES_WITH_HOURS',
  title: '公布开放时间的儿童之家占比',
  definition:
    '当日未关闭的儿童之家中,登记有开放时间的占比,按所在地统计;开放时间没有起止日期,过去各月按现在的登记回溯。',
  basis: HN2019,
  unit: '%',
  counts: withHours,
  of: openHomes,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
