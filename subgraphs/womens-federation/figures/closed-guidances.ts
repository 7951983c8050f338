import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { guidance } from './subjects.ts';

const closed: Counter = {
  code: 'GUIDANCES_CLOSED',
  subject: guidance,
  where: 'g.closed_on is not null',
  held: restOfYear('g.closed_on'),
};

const successful: Counter = {
  ...closed,
  code: 'GUIDANCES_CLOSED_IMPROVED',
  where: `g.outcome in ('GOAL_REACHED', 'IMPROVED')`,
};

/** 结束的一对一指导的结果. */
export const closedGuidances: Figure = {
  code: 'GUIDANCES_CLOSED_IMPROVED_THIS_YEAR',
  title: '今年结束的指导达到目标或有所改善的占比',
  definition:
    '今年以来(自结束日至年底)结束的一对一指导中,结果为达到目标或有所改善的占比,按儿童现居住地统计。分项为全部结束的指导的结果(项)。',
  basis: `${GD661};以结果衡量为统计设定`,
  unit: '%',
  counts: successful,
  of: closed,
  parts: {
    counter: { ...closed, code: 'GUIDANCES_CLOSED_BY_OUTCOME', part: 'g.outcome' },
    titles: [
      { code: 'GOAL_REACHED', title: '达到目标' },
      { code: 'IMPROVED', title: '有所改善' },
      { code: 'REFERRED', title: '转介其他部门或机构' },
      { code: 'FAMILY_MOVED', title: '家庭迁出' },
      { code: 'DECLINED', title: '家庭不愿继续' },
    ],
  },
  isListed: false,
};
