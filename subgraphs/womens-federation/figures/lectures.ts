import { type Counter, type Figure, restOfMonth, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { activity } from './place-subjects.ts';
import { TOPIC_TITLES } from './topics.ts';

const where = `a.form = 'LECTURE'`;
const thisYear: Counter = { code: 'LECTURES', subject: activity, where, held: restOfYear('a.held_on') };
const thisMonth: Counter = { ...thisYear, code: 'LECTURES_THIS_MONTH', held: restOfMonth('a.held_on') };
const participants: Counter = { ...thisYear, code: 'LECTURE_PARTICIPANTS', amount: 'a.participant_count' };
const participantsThisMonth: Counter = {
  ...thisMonth,
  code: 'LECTURE_PARTICIPANTS_THIS_MONTH',
  amount: 'a.participant_count',
};

/** 家庭教育大讲堂 (GD661). */
export const lectures: Figure = {
  code: 'LECTURES_THIS_YEAR',
  title: '今年家庭教育大讲堂',
  definition: '今年以来(自举办日至年底)举办的家庭教育大讲堂场次,按举办地统计。分项为主题。',
  basis: GD661,
  unit: '场',
  counts: thisYear,
  parts: { counter: { ...thisYear, code: 'LECTURES_BY_TOPIC', part: 'a.topic' }, titles: TOPIC_TITLES },
  variants: [
    {
      code: 'LECTURES_THIS_MONTH',
      title: '本月家庭教育大讲堂',
      definition: '本月以来举办的家庭教育大讲堂场次,按举办地统计;各月末为该月全月场次。',
      basis: GD661,
      counts: thisMonth,
    },
  ],
};

/** 家庭教育大讲堂参加人次 (GD661). */
export const lectureParticipants: Figure = {
  code: 'LECTURE_PARTICIPANTS_THIS_YEAR',
  title: '今年大讲堂参加人次',
  definition: '今年以来(自举办日至年底)各场家庭教育大讲堂参加人数之和,同一人多次参加重复计,按举办地统计。',
  basis: GD661,
  unit: '人次',
  counts: participants,
  variants: [
    {
      code: 'LECTURE_PARTICIPANTS_THIS_MONTH',
      title: '本月大讲堂参加人次',
      definition: '本月以来各场家庭教育大讲堂参加人数之和,同一人多次参加重复计,按举办地统计。',
      basis: GD661,
      counts: participantsThisMonth,
    },
  ],
};
