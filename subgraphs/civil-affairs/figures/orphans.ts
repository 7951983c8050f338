import { type Figure, underAge } from '../../figure.ts';
import { inCategory } from './categories.ts';
import { JS37 } from './documents.ts';

/** 孤儿. */
export const orphans: Figure = {
  code: 'ORPHANS',
  title: '孤儿',
  definition: '当日在册、孤儿类别认定有效的儿童,按现居住地统计。',
  basis: JS37,
  unit: '人',
  counts: inCategory('ORPHAN'),
  variants: [
    {
      code: 'ORPHANS_UNDER_18',
      title: '孤儿(未满 18 周岁)',
      definition: '认定的孤儿中,当日未满 18 周岁的,按现居住地统计。',
      basis: '《未成年人保护法》',
      counts: inCategory('ORPHAN', '_UNDER_18', { held: underAge('c.birth_date', 18) }),
    },
  ],
};
