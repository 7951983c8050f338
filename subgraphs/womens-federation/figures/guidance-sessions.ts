import { type Counter, type Figure, restOfMonth, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { session } from './subjects.ts';

const thisMonth: Counter = { code: 'SESSIONS_THIS_MONTH', subject: session, held: restOfMonth('s.held_on') };
const thisYear: Counter = { ...thisMonth, code: 'SESSIONS_THIS_YEAR', held: restOfYear('s.held_on') };

/** 一对一指导次数, by form. */
export const guidanceSessions: Figure = {
  code: 'GUIDANCE_SESSIONS_THIS_MONTH',
  title: '本月一对一指导次数',
  definition: '本月以来进行的一对一指导次数,按儿童现居住地统计;各月末为该月全月次数。分项为指导方式。',
  basis: GD661,
  unit: '次',
  counts: thisMonth,
  parts: {
    counter: { ...thisMonth, code: 'SESSIONS_BY_FORM', part: 's.form' },
    titles: [
      { code: 'AT_HOME', title: '上门' },
      { code: 'AT_SITE', title: '在站点' },
      { code: 'PHONE', title: '电话' },
      { code: 'VIDEO', title: '视频' },
    ],
  },
  variants: [
    {
      code: 'GUIDANCE_SESSIONS_THIS_YEAR',
      title: '今年一对一指导次数',
      definition: '今年以来进行的一对一指导次数,按儿童现居住地统计。',
      basis: GD661,
      counts: thisYear,
    },
  ],
};
