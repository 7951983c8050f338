import { type Counter, type Figure, period } from '../../figure.ts';
import { inCategory } from './categories.ts';
import { days } from './days.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { leftBehind } from './left-behind-children.ts';
import { onRegister } from './on-register.ts';
import { child } from './subjects.ts';

const leftBehindServed = inCategory('LEFT_BEHIND', '_WITH_AGREEMENT', {
  joins: 'join service_agreement a on a.child_id = c.id',
  held: days('a'),
});

const served: Counter = {
  code: 'WITH_AGREEMENT',
  subject: child,
  joins: 'join service_agreement a on a.child_id = c.id',
  held: `${onRegister} * ${days('a')}`,
};

/** 签有委托服务协议书的儿童 (HN2019: with the guardian of every child that a home serves). */
export const servedChildren: Figure = {
  code: 'SERVED_CHILDREN',
  title: '签有委托服务协议书的儿童',
  definition: '当日在册、与儿童之家的委托服务协议书有效的儿童,按现居住地统计;签有多份的计一次。',
  basis: HN2019,
  unit: '人',
  counts: served,
};

/** Children whom a home has once taken on, as long as they are on the register. */
const everServed: Counter = {
  ...served,
  code: 'EVER_WITH_AGREEMENT',
  held: `${onRegister} * ${period('a."from"', 'null')}`,
};

/** 委托服务协议书有效占比 (HN2019: with the guardian of every child that a home serves). */
export const agreementsInForce: Figure = {
  code: 'SERVED_CHILDREN_WITH_AGREEMENT',
  title: '服务对象委托服务协议书有效占比',
  definition:
    '当日在册、签过委托服务协议书(是儿童之家的服务对象)的儿童中,当日有一份有效的占比,按现居住地统计;没有达到的即已到期、没有续签的。',
  basis: HN2019,
  unit: '%',
  counts: served,
  of: everServed,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};

/** 留守儿童签约占比: how far homes reach; the notice sets no share. */
export const servedLeftBehindChildren: Figure = {
  code: 'SERVED_LEFT_BEHIND_CHILDREN',
  title: '留守儿童签有委托服务协议书占比',
  definition: '当日认定的农村留守儿童中,委托服务协议书有效的占比,按现居住地统计。',
  basis: `${HN2019}(协议书);占比为统计设定`,
  unit: '%',
  counts: leftBehindServed,
  of: leftBehind,
};
