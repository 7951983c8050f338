import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { activity } from './place-subjects.ts';
import { HOLIDAY_TOPICS } from './topics.ts';

const onHolidayTopic: Counter = {
  code: 'HOLIDAY_TOPIC_ACTIVITIES',
  subject: activity,
  where: `a.topic in (${HOLIDAY_TOPICS.map(({ code }) => `'${code}'`).join(', ')})`,
  held: restOfYear('a.held_on'),
};

/** 假期主题活动 (GD661: screen addiction, safety at home, drowning, traffic, abduction). */
export const holidayTopics: Figure = {
  code: 'HOLIDAY_TOPIC_ACTIVITIES_THIS_YEAR',
  title: '今年安全与防沉迷主题活动',
  definition:
    '今年以来(自举办日至年底)举办的、主题为文件所列假期内容(防沉迷、居家安全、防溺水、交通安全、防拐骗)的家庭教育活动场次,不论是否在假期,按举办地统计。分项为主题。',
  basis: GD661,
  unit: '场',
  counts: onHolidayTopic,
  parts: {
    counter: { ...onHolidayTopic, code: 'HOLIDAY_TOPIC_ACTIVITIES_BY_TOPIC', part: 'a.topic' },
    titles: HOLIDAY_TOPICS,
  },
};
