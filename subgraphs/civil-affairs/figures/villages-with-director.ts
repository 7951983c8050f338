import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { divisionDays, villages } from './divisions.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { division } from './subjects.ts';

const withDirector: Counter = {
  code: 'VILLAGES_WITH_DIRECTOR',
  subject: division,
  joins: 'join child_director p on p.division_code = d.code',
  where: `d.level = 'VILLAGE'`,
  held: `${divisionDays} * ${days('p')}`,
};

/** 儿童主任覆盖率 (HN2019: one per village). */
export const villagesWithDirector: Figure = {
  code: 'VILLAGES_WITH_DIRECTOR',
  title: '有儿童主任的村占比',
  definition: '当日有效的村级区划中,至少有一名在任儿童主任的占比。',
  basis: HN2019,
  unit: '%',
  counts: withDirector,
  of: villages,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
