import { type Counter, type Figure, period } from '../../figure.ts';
import { IN_JIANGSU, JS37 } from './documents.ts';
import { county } from './subjects.ts';

const isCounty = `k.level = 'COUNTY'`;

const counties: Counter = { code: 'COUNTIES', subject: county, where: isCounty, held: period('null', 'null') };

/** The bulletin of a month is looked for in the month that follows. */
const published: Counter = {
  code: 'COUNTIES_WITH_BULLETIN',
  subject: county,
  joins: 'join dropout_bulletin b on b.division_code = k.code',
  where: isCounty,
  held: period(`greatest(b.published_on, b.month + interval '1 month')`, `b.month + interval '2 months'`),
};

/** 控辍保学月度通报 (JS37: every month). */
export const countiesWithBulletin: Figure = {
  code: 'COUNTIES_WITH_BULLETIN',
  title: '已发布上月控辍保学通报的县占比',
  definition: '全部县级区划中,当日已发布上月控辍保学通报的占比;迟至再下月才发布的不计。',
  basis: JS37,
  unit: '%',
  counts: published,
  of: counties,
  targets: [{ ...IN_JIANGSU, comparison: 'AT_LEAST', value: 1 }],
};
