import { type Counter, type Figure, period } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { child } from './subjects.ts';

/** Children whose last joint home visit agreed on a day that has passed; the next visit ends it. */
const overdue: Counter = {
  code: 'JOINT_VISIT_OVERDUE',
  subject: child,
  joins: `join lateral (select v.next_due_on, lead(v.visited_on) over (order by v.visited_on, v.id) as next_visit_on
    from joint_home_visit v where v.child_id = c.id) v on v.next_due_on is not null`,
  held: period('v.next_due_on + 1', 'v.next_visit_on'),
};

/** 逾期的联合家访. */
export const overdueJointHomeVisits: Figure = {
  code: 'CHILDREN_WITH_OVERDUE_JOINT_VISIT',
  title: '联合家访逾期的儿童',
  definition: '最近一次联合家访约定的下次日期已过、当日仍没有再家访的儿童,按现居住地统计;到期当天不算逾期。',
  basis: `${JS37};期限为家访时的约定`,
  unit: '人',
  counts: overdue,
};
