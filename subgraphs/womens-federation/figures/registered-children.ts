import { type Counter, type Figure, period, underAge } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { child } from './subjects.ts';

/** SQL of the days on which a child is on the federation's register. */
export const registeredDays = period('c.recorded_on', 'null');

const registered: Counter = { code: 'REGISTERED', subject: child, held: registeredDays };
const underSixteen: Counter = {
  ...registered,
  code: 'REGISTERED_UNDER_16',
  held: `${registeredDays} * ${underAge('c.birth_date', 16)}`,
};

/** 妇联登记的儿童. */
export const registeredChildren: Figure = {
  code: 'FEDERATION_CHILDREN',
  title: '妇联登记的儿童',
  definition: '自登记之日起在妇联有登记(指导、认定、家访、报告或参加活动)的儿童,按现居住地统计。',
  basis: `${JS37};登记范围为统计设定`,
  unit: '人',
  counts: registered,
  variants: [
    {
      code: 'FEDERATION_CHILDREN_UNDER_16',
      title: '妇联登记的儿童(未满 16 周岁)',
      definition: '妇联登记的儿童中,当日未满 16 周岁的,按现居住地统计;出生日期不详的计入。',
      basis: '国发〔2016〕13号',
      counts: underSixteen,
    },
  ],
};
