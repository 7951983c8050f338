import { type Counter, type Figure, period } from '../../figure.ts';
import { IN_JIANGSU, JS37 } from './documents.ts';
import { child } from './subjects.ts';

const stages = 'join dream_room r on r.child_id = c.id join dream_room_stage_record g on g.dream_room_id = r.id';

/** A room counts at a stage from the day it reached it to the day it reached the next. */
const byStage: Counter = {
  code: 'DREAM_ROOMS_BY_STAGE',
  subject: child,
  joins: stages,
  held: period(
    'g.reached_on',
    '(select min(n.reached_on) from dream_room_stage_record n where n.dream_room_id = r.id and n.after_stage = g.stage)',
  ),
  part: 'g.stage',
};

/** Children whose room was accepted, from that day on. */
export const accepted: Counter = {
  code: 'DREAM_ROOMS_ACCEPTED',
  subject: child,
  joins: stages,
  where: `g.stage = 'ACCEPTED'`,
  held: period('g.reached_on', 'null'),
};

/** 梦想小屋完成数 (JS37: 10,000 in two years). */
export const dreamRooms: Figure = {
  code: 'DREAM_ROOMS_ACCEPTED',
  title: '梦想小屋(已验收)',
  definition: '至当日已验收的梦想小屋,按儿童现居住地统计,一名儿童一间。分项为当日所处的阶段。',
  basis: JS37,
  unit: '间',
  counts: accepted,
  parts: {
    counter: byStage,
    titles: [
      { code: 'APPLIED', title: '已申请' },
      { code: 'SURVEYED', title: '已勘察' },
      { code: 'APPROVED', title: '已批准' },
      { code: 'RENOVATING', title: '改造中' },
      { code: 'ACCEPTED', title: '已验收' },
      { code: 'FOLLOWED_UP', title: '已回访' },
    ],
  },
  targets: [{ ...IN_JIANGSU, comparison: 'AT_LEAST', value: 10_000, validUntil: '2023-01-01' }],
};
