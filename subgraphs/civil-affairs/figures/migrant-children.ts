import { type Figure, underAge } from '../../figure.ts';
import { inCategory } from './categories.ts';
import { GD661 } from './documents.ts';

/** 流动儿童. */
export const migrantChildren: Figure = {
  code: 'MIGRANT_CHILDREN',
  title: '流动儿童',
  definition: '当日在册、流动儿童类别认定有效的儿童,按现居住地统计。',
  basis: GD661,
  unit: '人',
  counts: inCategory('MIGRANT'),
  variants: [
    {
      code: 'MIGRANT_CHILDREN_UNDER_18',
      title: '流动儿童(未满 18 周岁)',
      definition: '认定的流动儿童中,当日未满 18 周岁的,按现居住地统计。',
      basis: '《未成年人保护法》',
      counts: inCategory('MIGRANT', '_UNDER_18', { held: underAge('c.birth_date', 18) }),
    },
  ],
};
