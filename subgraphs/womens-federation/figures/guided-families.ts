import { type Counter, type Figure, restOfMonth } from '../../figure.ts';
import { openDays } from './days.ts';
import { GD661 } from './documents.ts';
import { child } from './subjects.ts';
import { TOPIC_TITLES } from './topics.ts';

/** SQL of the days on which a guidance lasts. */
export const guidanceDays = openDays('g');

/** Families while somebody guides them. */
export const guided: Counter = {
  code: 'GUIDED',
  subject: child,
  joins: 'join family_guidance g on g.child_id = c.id',
  held: guidanceDays,
};

const byGuide: Counter = {
  ...guided,
  code: 'GUIDED_BY_GUIDE',
  part: `case when g.expert_id is not null then 'EXPERT' else 'VOLUNTEER' end`,
};

const byTopic: Counter = {
  ...guided,
  code: 'GUIDED_BY_TOPIC',
  joins: `${guided.joins} cross join unnest(g.topics) as u(topic)`,
  part: 'u.topic',
};

const seenThisMonth: Counter = {
  ...guided,
  code: 'GUIDED_THIS_MONTH',
  joins: `${guided.joins} join family_guidance_session s on s.guidance_id = g.id`,
  held: `${guidanceDays} * ${restOfMonth('s.held_on')}`,
};

/** 接受一对一指导的家庭 (GD661). */
export const guidedFamilies: Figure = {
  code: 'GUIDED_FAMILIES',
  title: '接受一对一指导的家庭',
  definition: '当日有未结束的一对一指导的家庭,一名儿童计一户,按现居住地统计。分项为由专家还是志愿者指导,一户可兼有。',
  basis: GD661,
  unit: '户',
  counts: guided,
  parts: {
    counter: byGuide,
    titles: [
      { code: 'EXPERT', title: '专家指导' },
      { code: 'VOLUNTEER', title: '志愿者指导' },
    ],
  },
};

/** 本月已指导的家庭占比; the documents name no interval. */
export const familiesGuidedThisMonth: Figure = {
  code: 'FAMILIES_GUIDED_THIS_MONTH',
  title: '本月已指导的家庭占比',
  definition: '当日有未结束的一对一指导的家庭中,该指导本月已进行至少一次的占比,按现居住地统计。',
  basis: `${GD661};按月统计为统计设定,文件没有规定间隔`,
  unit: '%',
  counts: seenThisMonth,
  of: guided,
};

/** 一对一指导的主题; some tell of the mind, so the rows behind them are not opened here. */
export const guidanceTopics: Figure = {
  code: 'GUIDANCE_TOPICS',
  title: '一对一指导的主题',
  definition: '当日有未结束的一对一指导的家庭,按现居住地统计。分项为指导主题,一户可有多项。',
  basis: GD661,
  unit: '户',
  counts: guided,
  parts: { counter: byTopic, titles: TOPIC_TITLES },
  isListed: false,
};
