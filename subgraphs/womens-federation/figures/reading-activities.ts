import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { activity } from './place-subjects.ts';

const reading: Counter = {
  code: 'READING_ACTIVITIES',
  subject: activity,
  where: `a.form = 'READING_TOGETHER' or a.topic = 'READING_TOGETHER'`,
  held: restOfYear('a.held_on'),
};

/** 亲子阅读活动 (GD661: 书香飘万家). */
export const readingActivities: Figure = {
  code: 'READING_ACTIVITIES_THIS_YEAR',
  title: '今年亲子阅读活动',
  definition: '今年以来(自举办日至年底)形式或主题为亲子阅读的家庭教育活动场次,按举办地统计。',
  basis: GD661,
  unit: '场',
  counts: reading,
  variants: [
    {
      code: 'READING_ACTIVITIES_BY_FORM_THIS_YEAR',
      title: '今年亲子阅读活动(只看形式)',
      definition: '今年以来形式为亲子阅读的家庭教育活动场次,按举办地统计;讲阅读的讲座、咨询不计。',
      basis: GD661,
      counts: { ...reading, code: 'READING_ACTIVITIES_BY_FORM', where: `a.form = 'READING_TOGETHER'` },
    },
  ],
};
