import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { divisionDays, townships } from './divisions.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { division } from './subjects.ts';

const withSupervisor: Counter = {
  code: 'TOWNSHIPS_WITH_SUPERVISOR',
  subject: division,
  joins: 'join child_supervisor p on p.division_code = d.code',
  where: `d.level = 'TOWNSHIP'`,
  held: `${divisionDays} * ${days('p')}`,
};

/** 儿童督导员覆盖率 (HN2019: one per township). */
export const townshipsWithSupervisor: Figure = {
  code: 'TOWNSHIPS_WITH_SUPERVISOR',
  title: '有儿童督导员的乡镇占比',
  definition: '当日有效的乡镇级区划中,至少有一名在任儿童督导员的占比。',
  basis: HN2019,
  unit: '%',
  counts: withSupervisor,
  of: townships,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
