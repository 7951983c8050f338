import type { Figure } from '../../figure.ts';
import { openDays } from './days.ts';
import { cities, liesWithin } from './divisions.ts';
import { IN_JIANGSU, JS37 } from './documents.ts';

/** 心理咨询服务中心达到两个的设区市占比 (JS37: two in each of 13 cities): cities on the days on which any two are open. */
export const citiesWithCentres: Figure = {
  code: 'CITIES_WITH_CENTRES',
  title: '有两个心理咨询服务中心的设区市占比',
  definition: '设区市中,当日辖区内至少有两个开放的公益性心理咨询服务中心的占比;在县及以下不统计。',
  basis: JS37,
  unit: '%',
  counts: {
    ...cities,
    code: 'CITIES_WITH_CENTRES',
    joins: `join counselling_centre x on ${liesWithin('x')} join counselling_centre y on ${liesWithin('y')} and y.id > x.id`,
    held: `${openDays('x')} * ${openDays('y')}`,
  },
  of: cities,
  targets: [{ ...IN_JIANGSU, comparison: 'AT_LEAST', value: 1 }],
};
