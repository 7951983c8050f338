import { type Counter, type Figure, period, restOfYear } from '../../figure.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { standardDays } from './standard-days.ts';
import { homeSubsidy } from './subjects.ts';

const granted: Counter = {
  code: 'HOME_SUBSIDY_YUAN',
  subject: homeSubsidy,
  held: restOfYear('m.granted_on'),
  amount: 'm.total_yuan',
};

const byPurpose: Counter = { ...granted, code: 'HOME_SUBSIDY_YUAN_BY_PURPOSE', part: 'm.purpose' };

/** The standard of the day on which a new home was subsidised. */
const underStandard: Counter = {
  code: 'NEW_HOME_SUBSIDIES',
  subject: homeSubsidy,
  joins: `join childrens_home h on h.id = m.home_id
    join lateral ${standardDays("= 'HOME_NEW_SUBSIDY'", 'h.division_code')} s on s.days @> m.granted_on`,
  where: `m.purpose = 'NEW_HOME'`,
  held: period('m.granted_on', 'null'),
};

const inFull: Counter = {
  ...underStandard,
  code: 'NEW_HOME_SUBSIDIES_IN_FULL',
  where: `m.purpose = 'NEW_HOME' and m.total_yuan >= s.value`,
};

/** 儿童之家补助. */
export const homeSubsidies: Figure = {
  code: 'HOME_SUBSIDIES',
  title: '今年拨付儿童之家补助',
  definition: '今年以来(自拨付日至年底)拨付的儿童之家补助金额合计,按儿童之家所在地统计。分项为用途。',
  basis: HN2019,
  unit: '元',
  counts: granted,
  parts: {
    counter: byPurpose,
    titles: [
      { code: 'NEW_HOME', title: '新建' },
      { code: 'RUNNING', title: '运行' },
      { code: 'DEMONSTRATION', title: '示范' },
    ],
  },
};

/** 新建补助足额占比 (HN2019: 30,000 yuan a new home). */
export const newHomeSubsidiesInFull: Figure = {
  code: 'NEW_HOME_SUBSIDIES_IN_FULL',
  title: '新建儿童之家补助足额占比',
  definition:
    '截至当日拨付的新建儿童之家补助(拨付时所在地有标准的)中,金额不低于当时标准的占比,按儿童之家所在地统计;标准有规定的为每所 30,000 元(省 10,000 元,市、县 20,000 元)。',
  basis: HN2019,
  unit: '%',
  counts: inFull,
  of: underStandard,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
