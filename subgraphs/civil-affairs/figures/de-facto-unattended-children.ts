import { type Figure, underAge } from '../../figure.ts';
import { inCategory } from './categories.ts';
import { JS37 } from './documents.ts';

/** 事实无人抚养儿童 (JS37). */
export const deFactoUnattendedChildren: Figure = {
  code: 'DE_FACTO_UNATTENDED_CHILDREN',
  title: '事实无人抚养儿童',
  definition: '当日在册、事实无人抚养儿童类别认定有效的儿童,按现居住地统计。',
  basis: JS37,
  unit: '人',
  counts: inCategory('DE_FACTO_UNATTENDED'),
  variants: [
    {
      code: 'DE_FACTO_UNATTENDED_CHILDREN_UNDER_18',
      title: '事实无人抚养儿童(未满 18 周岁)',
      definition: '认定的事实无人抚养儿童中,当日未满 18 周岁的,按现居住地统计。',
      basis: '民发〔2019〕62号',
      counts: inCategory('DE_FACTO_UNATTENDED', '_UNDER_18', { held: underAge('c.birth_date', 18) }),
    },
    {
      code: 'DE_FACTO_UNATTENDED_CHILDREN_BY_HOUSEHOLD',
      title: '事实无人抚养儿童(户籍口径)',
      definition: '当日在册、类别认定有效的事实无人抚养儿童,按户籍所在地统计;没有登记户籍所在地的不计。',
      basis: '民发〔2019〕62号',
      counts: inCategory('DE_FACTO_UNATTENDED', '_BY_HOUSEHOLD', { division: 'c.household_division_code' }),
    },
  ],
};
