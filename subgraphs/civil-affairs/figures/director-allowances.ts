import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { standardDays } from './standard-days.ts';
import { director } from './subjects.ts';

const underStandard: Counter = {
  code: 'DIRECTORS_WITH_ALLOWANCE_STANDARD',
  subject: director,
  joins: `cross join lateral ${standardDays("= 'DIRECTOR_ALLOWANCE'", 'p.division_code')} s`,
  held: `${days('p')} * s.days`,
};

const met: Counter = {
  ...underStandard,
  code: 'DIRECTORS_WITH_DUE_ALLOWANCE',
  where: 'p.monthly_allowance_yuan >= s.value',
};

/** 儿童主任补贴达标率 (HN2019: 200 yuan a month or more). */
export const directorAllowances: Figure = {
  code: 'DIRECTOR_ALLOWANCES',
  title: '补贴达到标准的儿童主任占比',
  definition:
    '当日在任、所在地有补贴标准(湖南为每月 200 元)的儿童主任中,每月补贴不低于标准的占比,按负责的村统计;过去各月按现在的补贴和当时的标准回溯。',
  basis: HN2019,
  unit: '%',
  counts: met,
  of: underStandard,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
