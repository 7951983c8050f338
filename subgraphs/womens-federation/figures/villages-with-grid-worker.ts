import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { villages } from './divisions.ts';
import { JS37 } from './documents.ts';

const withGridWorker: Counter = {
  ...villages,
  code: 'VILLAGES_WITH_GRID_WORKER',
  joins: `join grid_worker w on w.division_code = d.code and w.role = 'GRID_WORKER'`,
  held: days('w'),
};

const withAnybody: Counter = {
  ...villages,
  code: 'VILLAGES_WITH_FEDERATION_WORKER',
  joins: 'join grid_worker w on w.division_code = d.code',
  held: days('w'),
};

/** 网格员的村级覆盖率. */
export const villagesWithGridWorker: Figure = {
  code: 'VILLAGES_WITH_GRID_WORKER',
  title: '有巾帼网格员的村(社区)占比',
  definition: '村(社区)中,当日至少有一名在任巾帼网格员的占比;执委、主席不计。',
  basis: `${JS37};按村计算覆盖为统计设定`,
  unit: '%',
  counts: withGridWorker,
  of: villages,
  variants: [
    {
      code: 'VILLAGES_WITH_FEDERATION_WORKER',
      title: '有网格员、执委或主席的村(社区)占比',
      definition: '村(社区)中,当日至少有一名在任巾帼网格员、妇联执委或主席的占比。',
      basis: `${JS37};按村计算覆盖为统计设定`,
      counts: withAnybody,
      of: villages,
    },
  ],
};
