import { type Counter, type Figure, period, restOfMonth, restOfYear } from '../../figure.ts';
import { FS53, GD661 } from './documents.ts';
import { homeVisit } from './service-subjects.ts';

const thisMonth: Counter = { code: 'VISITS_THIS_MONTH', subject: homeVisit, held: restOfMonth('v.visited_on') };
const byVisitor: Counter = { ...thisMonth, code: 'VISITS_THIS_MONTH_BY_VISITOR', part: 'v.visitor_kind' };
const thisYear: Counter = { ...thisMonth, code: 'VISITS_THIS_YEAR', held: restOfYear('v.visited_on') };

const byVolunteers: Counter = {
  code: 'VISITS_BY_VOLUNTEERS',
  subject: homeVisit,
  where: `v.visitor_kind = 'VOLUNTEER'`,
  held: period('v.visited_on', 'null'),
};

/** 入户探访 (GD661). */
export const homeVisits: Figure = {
  code: 'HOME_VISITS',
  title: '本月入户探访',
  definition: '本月以来的入户探访次数(含由其他部门走访计入的),按探访时的村统计。分项为探访人身份。',
  basis: GD661,
  unit: '次',
  counts: thisMonth,
  parts: {
    counter: byVisitor,
    titles: [
      { code: 'CHILD_DIRECTOR', title: '儿童主任' },
      { code: 'CHILD_SUPERVISOR', title: '儿童督导员' },
      { code: 'SOCIAL_WORKER', title: '社工' },
      { code: 'VOLUNTEER', title: '志愿者' },
      { code: 'OTHER', title: '其他' },
    ],
  },
  variants: [
    {
      code: 'HOME_VISITS_THIS_YEAR',
      title: '今年入户探访',
      definition: '今年以来的入户探访次数(含由其他部门走访计入的),按探访时的村统计。',
      basis: GD661,
      counts: thisYear,
    },
  ],
};

/** 志愿者上门服务 (FS53: 62 visits). */
export const volunteerVisits: Figure = {
  code: 'VOLUNTEER_VISITS',
  title: '志愿者上门服务(累计)',
  definition: '截至当日由志愿者进行的入户探访次数,按探访时的村统计。',
  basis: FS53,
  unit: '次',
  counts: byVolunteers,
};
