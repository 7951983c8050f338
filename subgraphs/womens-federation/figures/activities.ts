import { type Counter, type Figure, restOfMonth, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { activity } from './place-subjects.ts';

const thisYear: Counter = { code: 'ACTIVITIES', subject: activity, held: restOfYear('a.held_on') };
const thisMonth: Counter = { ...thisYear, code: 'ACTIVITIES_THIS_MONTH', held: restOfMonth('a.held_on') };
const participations: Counter = { ...thisYear, code: 'ACTIVITY_PARTICIPATIONS', amount: 'a.participant_count' };

/** 家庭教育活动, by form. */
export const activities: Figure = {
  code: 'ACTIVITIES_THIS_YEAR',
  title: '今年家庭教育活动',
  definition: '今年以来(自举办日至年底)举办的各种家庭教育活动场次(含大讲堂),按举办地统计。分项为形式。',
  basis: GD661,
  unit: '场',
  counts: thisYear,
  parts: {
    counter: { ...thisYear, code: 'ACTIVITIES_BY_FORM', part: 'a.form' },
    titles: [
      { code: 'LECTURE', title: '家庭教育大讲堂' },
      { code: 'READING_TOGETHER', title: '亲子阅读' },
      { code: 'PARENT_CHILD_ACTIVITY', title: '亲子活动' },
      { code: 'CONSULTATION', title: '现场咨询' },
      { code: 'SAFETY_EDUCATION', title: '安全教育' },
      { code: 'HOLIDAY_CARE', title: '假期关爱' },
    ],
  },
  variants: [
    {
      code: 'ACTIVITIES_THIS_MONTH',
      title: '本月家庭教育活动',
      definition: '本月以来举办的各种家庭教育活动场次(含大讲堂),按举办地统计;各月末为该月全月场次。',
      basis: GD661,
      counts: thisMonth,
    },
  ],
};

/** 家庭教育活动参加人次. */
export const activityParticipations: Figure = {
  code: 'ACTIVITY_PARTICIPATIONS_THIS_YEAR',
  title: '今年家庭教育活动参加人次',
  definition: '今年以来(自举办日至年底)各种家庭教育活动(含大讲堂)参加人数之和,同一人多次参加重复计,按举办地统计。',
  basis: GD661,
  unit: '人次',
  counts: participations,
};
