import { type Counter, type Figure, period, restOfYear } from '../../figure.ts';
import { FS53 } from './documents.ts';
import { publicityEvent } from './service-subjects.ts';

const inTwelveMonths: Counter = {
  code: 'EVENTS',
  subject: publicityEvent,
  held: period('e.held_on', `e.held_on + interval '12 months'`),
};
const participations: Counter = { ...inTwelveMonths, code: 'EVENT_PARTICIPATIONS', amount: 'e.participant_count' };
const thisYear: Counter = { ...inTwelveMonths, code: 'EVENTS_THIS_YEAR', held: restOfYear('e.held_on') };
const participationsThisYear: Counter = {
  ...thisYear,
  code: 'EVENT_PARTICIPATIONS_THIS_YEAR',
  amount: 'e.participant_count',
};

/** 宣传活动 (FS53: 8). */
export const publicityEvents: Figure = {
  code: 'PUBLICITY_EVENTS',
  title: '宣传活动(近 12 个月)',
  definition: '当日往前 12 个月内举办的宣传活动场数,按举办地统计。',
  basis: FS53,
  unit: '场',
  counts: inTwelveMonths,
  variants: [
    {
      code: 'PUBLICITY_EVENTS_THIS_YEAR',
      title: '宣传活动(今年)',
      definition: '今年以来(自举办日至年底)举办的宣传活动场数,按举办地统计。',
      basis: FS53,
      counts: thisYear,
    },
  ],
};

/** 宣传活动参加人次 (FS53: 300 and more). */
export const publicityParticipations: Figure = {
  code: 'PUBLICITY_PARTICIPATIONS',
  title: '宣传活动参加人次(近 12 个月)',
  definition: '当日往前 12 个月内举办的宣传活动的参加人次,各场相加,按举办地统计。',
  basis: FS53,
  unit: '人次',
  counts: participations,
  variants: [
    {
      code: 'PUBLICITY_PARTICIPATIONS_THIS_YEAR',
      title: '宣传活动参加人次(今年)',
      definition: '今年以来(自举办日至年底)举办的宣传活动的参加人次,各场相加,按举办地统计。',
      basis: FS53,
      counts: participationsThisYear,
    },
  ],
};
