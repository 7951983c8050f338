import { type Counter, type Figure, restOfMonth } from '../../figure.ts';
import { inCategory } from './categories.ts';
import { GD661 } from './documents.ts';
import { leftBehind } from './left-behind-children.ts';
import { onRegister, registered } from './on-register.ts';
import { child } from './subjects.ts';

const visits = 'join home_visit v on v.child_id = c.id';

const visited: Counter = {
  code: 'VISITED_THIS_MONTH',
  subject: child,
  joins: visits,
  held: `${onRegister} * ${restOfMonth('v.visited_on')}`,
};

/** 本月已入户探访的儿童; the documents name regular visits (定期走访) without an interval. */
export const visitedChildren: Figure = {
  code: 'CHILDREN_VISITED_THIS_MONTH',
  title: '本月已入户探访的儿童占比',
  definition: '当日在册儿童中,当月已至少入户探访一次的占比,按现居住地统计。',
  basis: `${GD661}(入户探访);按月统计为统计设定,文件没有规定间隔`,
  unit: '%',
  counts: visited,
  of: registered,
  variants: [
    {
      code: 'LEFT_BEHIND_CHILDREN_VISITED_THIS_MONTH',
      title: '本月已入户探访的留守儿童占比',
      definition: '当日认定的农村留守儿童中,当月已至少入户探访一次的占比,按现居住地统计。',
      basis: `${GD661}(入户探访);按月统计为统计设定`,
      counts: inCategory('LEFT_BEHIND', '_VISITED_THIS_MONTH', { joins: visits, held: restOfMonth('v.visited_on') }),
      of: leftBehind,
    },
  ],
};
