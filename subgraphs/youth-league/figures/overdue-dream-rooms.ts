import { type Figure, period } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { child } from './subjects.ts';

/** 逾期的梦想小屋. */
export const overdueDreamRooms: Figure = {
  code: 'DREAM_ROOMS_OVERDUE',
  title: '逾期的梦想小屋',
  definition: '约定完成日期已过、当日尚未验收的梦想小屋,按儿童现居住地统计;没有约定日期的不计。',
  basis: `${JS37};逾期为统计设定`,
  unit: '间',
  counts: {
    code: 'DREAM_ROOMS_OVERDUE',
    subject: child,
    joins: `join dream_room r on r.child_id = c.id
      left join dream_room_stage_record g on g.dream_room_id = r.id and g.stage = 'ACCEPTED'`,
    where: 'r.due_on is not null',
    held: period('r.due_on + 1', 'g.reached_on'),
  },
};
