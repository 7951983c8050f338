import type { Counter, Figure } from '../../figure.ts';
import { homeDays, openHomes } from './childrens-homes.ts';
import { days } from './days.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { home } from './subjects.ts';

const withRoster: Counter = {
  code: 'HOMES_WITH_ROSTER',
  subject: home,
  joins: 'join home_duty_shift q on q.home_id = h.id',
  held: `${homeDays} * ${days('q')}`,
};

/** 有轮值的儿童之家 (HN2019: 轮值轮管). */
export const homesWithRoster: Figure = {
  code: 'HOMES_WITH_ROSTER',
  title: '有轮值安排的儿童之家占比',
  definition: '当日未关闭的儿童之家中,当日有轮值人员在排班期内的占比,按所在地统计。',
  basis: HN2019,
  unit: '%',
  counts: withRoster,
  of: openHomes,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
