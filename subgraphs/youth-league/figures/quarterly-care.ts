import type { Figure } from '../../figure.ts';
import { bound, underStandard, untilNextDue } from './care-standard.ts';
import { JS37 } from './documents.ts';
import { child } from './subjects.ts';

const joins = underStandard('COLLECTIVE_CARE');

/** 季集中关爱按期占比 (JS37: every quarter; the interval is data). */
export const quarterlyCare: Figure = {
  code: 'QUARTERLY_CARE_ON_TIME',
  title: '季集中关爱按期',
  definition:
    '结对儿童中,在现行集中关爱周期(按所在地规定,苏民案复〔2021〕37号为每季)内参加过集中关爱的占比,按儿童现居住地统计;没有规定周期的地方不统计。',
  basis: JS37,
  unit: '%',
  counts: {
    code: 'PAIRED_AND_CARED_FOR',
    subject: child,
    joins: `${joins} join collective_care_participation q on q.child_id = c.id join collective_care e on e.id = q.collective_care_id`,
    held: `${bound} * ${untilNextDue('e.held_on')}`,
  },
  of: { code: 'PAIRED_TO_BE_CARED_FOR', subject: child, joins, held: bound },
};
