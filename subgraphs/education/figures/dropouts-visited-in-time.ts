import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { dropout } from './pupil-subjects.ts';

/** Days within which the first visit is looked for; no document names one. */
const WITHIN = 7;

/** The day on which it is settled whether the visit was in time: that of the visit, or the day after the last one for it. */
const settledOn = `least(d.visited_on, d.suspected_on + ${WITHIN + 1})`;

const settled: Counter = { code: 'DROPOUTS_SETTLED', subject: dropout, held: restOfYear(settledOn) };

const inTime: Counter = {
  ...settled,
  code: 'DROPOUTS_VISITED_IN_TIME',
  where: `d.visited_on <= d.suspected_on + ${WITHIN}`,
};

/** 及时家访劝返占比. */
export const dropoutsVisitedInTime: Figure = {
  code: 'DROPOUTS_VISITED_IN_TIME',
  title: '疑似辍学 7 日内家访劝返占比',
  definition:
    '今年以来已家访劝返或登记满 7 日的疑似辍学中(自首次家访日或登记后第 8 日至年底),登记后 7 日内(第 7 日在内)首次家访的占比,按学生现居住地统计。',
  basis: `${JS37}(逐个劝返);7 日为统计设定,文件没有规定期限`,
  unit: '%',
  counts: inTime,
  of: settled,
};
