import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { homeDays, openHomes } from './childrens-homes.ts';
import { days } from './days.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { home } from './subjects.ts';

const named: Counter = {
  code: 'HOMES_DEMONSTRATION',
  subject: home,
  joins: 'join home_demonstration x on x.home_id = h.id',
  held: `${homeDays} * ${days('x')}`,
};

const byLevel: Counter = { ...named, code: 'HOMES_DEMONSTRATION_BY_LEVEL', part: 'x.level' };

const namedByProvince: Counter = {
  ...named,
  code: 'HOMES_NAMED_BY_PROVINCE',
  where: `x.level = 'PROVINCE'`,
  held: restOfYear('x."from"'),
};

/** 示范儿童之家占比 (HN2019: of county level and above at least 10 % of all homes). */
export const demonstrationHomes: Figure = {
  code: 'DEMONSTRATION_HOMES',
  title: '示范儿童之家占比',
  definition: '当日未关闭的儿童之家中,县级及以上示范称号有效的占比,按所在地统计。分项为示范级别。',
  basis: HN2019,
  unit: '%',
  counts: named,
  of: openHomes,
  parts: {
    counter: byLevel,
    titles: [
      { code: 'PROVINCE', title: '省级' },
      { code: 'CITY', title: '市级' },
      { code: 'COUNTY', title: '县级' },
    ],
  },
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 0.1 }],
};

/** 省级命名的示范儿童之家 (HN2019: 100 a year). */
export const homesNamedByProvince: Figure = {
  code: 'HOMES_NAMED_BY_PROVINCE',
  title: '今年省级命名的示范儿童之家',
  definition: '今年以来(自命名日至年底)由省级命名为示范的儿童之家,按所在地统计。',
  basis: HN2019,
  unit: '所',
  counts: namedByProvince,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 100 }],
};
