import { type Counter, type Figure, period } from '../../figure.ts';
import { child } from './subjects.ts';

/** The standard that holds on a day where the child lives: of all in force, the one of the nearest region. */
const standard = (
  kind: string,
  day: string,
) => `cross join lateral (select s.interval_months as months from care_standard s
  where s.kind = '${kind}' and c.division_code like s.division_code || '%' and s."from" <= ${day}
    and (s."until" is null or s."until" > ${day}) order by length(s.division_code) desc limit 1) i`;

/** The first day of the interval that follows the one of a day, counted from January. */
const nextInterval = (day: string) =>
  `make_date(extract(year from ${day})::int, (extract(month from ${day})::int - 1) / i.months * i.months + 1, 1) + make_interval(months => i.months)`;

const underStandard: Counter = {
  code: 'PAIRED_TO_BE_VISITED',
  subject: child,
  joins: `join pairing p on p.child_id = c.id
    join care_standard s on s.kind = 'PAIRING_VISIT' and c.division_code like s.division_code || '%'`,
  held: `${period('p."from"', 'p."until"')} * ${period('s."from"', 's."until"')}`,
};

const visited: Counter = {
  code: 'PAIRED_AND_VISITED',
  subject: child,
  joins: `join pairing p on p.child_id = c.id join monthly_visit v on v.pairing_id = p.id ${standard('PAIRING_VISIT', 'v.visited_on')}`,
  held: `${period('p."from"', 'p."until"')} * ${period('v.visited_on', nextInterval('v.visited_on'))}`,
};

/** 月常态走访按期占比 (JS37: every month; the interval is data). */
export const monthlyVisits: Figure = {
  code: 'MONTHLY_VISITS_ON_TIME',
  title: '月走访按期',
  definition:
    '结对儿童中,在现行走访周期(有规定的地区按其规定,苏民案复〔2021〕37号为每月)内已走访的占比;没有规定走访周期的地区不统计。',
  basis: '苏民案复〔2021〕37号',
  unit: '%',
  counts: visited,
  of: underStandard,
};
