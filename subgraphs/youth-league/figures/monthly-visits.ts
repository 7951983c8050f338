import type { Figure } from '../../figure.ts';
import { bound, underStandard, untilNextDue } from './care-standard.ts';
import { JS37 } from './documents.ts';
import { child } from './subjects.ts';

const joins = underStandard('PAIRING_VISIT');

/** 月常态走访按期占比 (JS37: every month; the interval is data). */
export const monthlyVisits: Figure = {
  code: 'MONTHLY_VISITS_ON_TIME',
  title: '月走访按期',
  definition:
    '结对儿童中,在现行走访周期(按所在地规定,苏民案复〔2021〕37号为每月)内已走访的占比,按儿童现居住地统计;没有规定周期的地方不统计。',
  basis: JS37,
  unit: '%',
  counts: {
    code: 'PAIRED_AND_VISITED',
    subject: child,
    joins: `${joins} join monthly_visit v on v.pairing_id = p.id`,
    held: `${bound} * ${untilNextDue('v.visited_on')}`,
  },
  of: { code: 'PAIRED_TO_BE_VISITED', subject: child, joins, held: bound },
};
