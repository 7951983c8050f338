import { type Counter, type Figure, period } from '../../figure.ts';
import { HN2019 } from './documents.ts';
import { onRegister } from './on-register.ts';
import { child } from './subjects.ts';

/** Children whose last visit named a day for the next one that has passed; the next visit ends it. */
const overdue: Counter = {
  code: 'VISIT_OVERDUE',
  subject: child,
  joins: `join lateral (select v.next_due_on, lead(v.visited_on) over (order by v.visited_on, v.id) as next_visit_on
    from home_visit v where v.child_id = c.id) v on v.next_due_on is not null`,
  held: `${onRegister} * ${period('v.next_due_on + 1', 'v.next_visit_on')}`,
};

/** 逾期未探访的儿童. */
export const overdueVisits: Figure = {
  code: 'CHILDREN_WITH_OVERDUE_VISIT',
  title: '逾期未探访的儿童',
  definition: '当日在册、最近一次入户探访约定的下次探访日期已过而没有再探访的儿童,按现居住地统计;到期当天不算逾期。',
  basis: `${HN2019}(定期走访);期限为探访时的约定`,
  unit: '人',
  counts: overdue,
};
