import { type Figure, period } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { child } from './subjects.ts';

/** 港湾服务的儿童. */
export const harbourMembers: Figure = {
  code: 'HARBOUR_MEMBERS',
  title: '港湾服务儿童',
  definition: '当日登记为任一童心港湾成员的儿童,按儿童现居住地统计;参加几个港湾都只计一次。',
  basis: GD661,
  unit: '人',
  counts: {
    code: 'HARBOUR_MEMBERS',
    subject: child,
    joins: 'join harbour_membership m on m.child_id = c.id',
    held: period('m."from"', 'm."until"'),
  },
};
