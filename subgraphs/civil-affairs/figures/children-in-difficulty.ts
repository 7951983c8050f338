import { type Figure, underAge } from '../../figure.ts';
import { inCategory } from './categories.ts';
import { JS37 } from './documents.ts';

/** 困境儿童. */
export const childrenInDifficulty: Figure = {
  code: 'CHILDREN_IN_DIFFICULTY',
  title: '困境儿童',
  definition: '当日在册、困境儿童类别认定有效的儿童,按现居住地统计。',
  basis: JS37,
  unit: '人',
  counts: inCategory('IN_DIFFICULTY'),
  variants: [
    {
      code: 'CHILDREN_IN_DIFFICULTY_UNDER_18',
      title: '困境儿童(未满 18 周岁)',
      definition: '认定的困境儿童中,当日未满 18 周岁的,按现居住地统计。',
      basis: '《未成年人保护法》',
      counts: inCategory('IN_DIFFICULTY', '_UNDER_18', { held: underAge('c.birth_date', 18) }),
    },
  ],
};
