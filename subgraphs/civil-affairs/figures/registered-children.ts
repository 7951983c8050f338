import { type Counter, type Figure, underAge } from '../../figure.ts';
import { CATEGORY_TITLES } from './categories.ts';
import { days } from './days.ts';
import { FS53 } from './documents.ts';
import { onRegister, registered } from './on-register.ts';
import { child } from './subjects.ts';

const byCategory: Counter = {
  code: 'REGISTERED_BY_CATEGORY',
  subject: child,
  joins: 'join child_category_record r on r.child_id = c.id',
  held: `${onRegister} * ${days('r')}`,
  part: 'r.category',
};

const underEighteen: Counter = {
  code: 'REGISTERED_UNDER_18',
  subject: child,
  held: `${onRegister} * ${underAge('c.birth_date', 18)}`,
};

const byHousehold: Counter = {
  code: 'REGISTERED_BY_HOUSEHOLD',
  subject: child,
  held: onRegister,
  division: 'c.household_division_code',
};

/** 在册儿童 (FS53: the ledger of children). */
export const registeredChildren: Figure = {
  code: 'REGISTERED_CHILDREN',
  title: '在册儿童',
  definition: '当日在儿童台账上、尚未销册的儿童,按现居住地统计(常住口径)。分项为当日有效的类别认定,一人可有多类。',
  basis: FS53,
  unit: '人',
  counts: registered,
  parts: { counter: byCategory, titles: CATEGORY_TITLES },
  variants: [
    {
      code: 'REGISTERED_CHILDREN_UNDER_18',
      title: '在册儿童(未满 18 周岁)',
      definition: '在册儿童中当日未满 18 周岁的,按现居住地统计。',
      basis: `${FS53};年龄按《未成年人保护法》`,
      counts: underEighteen,
    },
    {
      code: 'REGISTERED_CHILDREN_BY_HOUSEHOLD',
      title: '在册儿童(户籍口径)',
      definition: '当日在册的儿童,按户籍所在地统计;没有登记户籍所在地的不计。',
      basis: FS53,
      counts: byHousehold,
    },
  ],
};
