import type { Counter, Figure } from '../../figure.ts';
import { days, twelveMonths } from './days.ts';
import { IN_JIANGSU, JS37 } from './documents.ts';
import { dropout } from './pupil-subjects.ts';

const returned: Counter = {
  code: 'RETURNED_IN_TWELVE_MONTHS',
  subject: dropout,
  where: 'd.returned_on is not null',
  held: twelveMonths('d.returned_on'),
};

const paired: Counter = {
  ...returned,
  code: 'RETURNED_AND_PAIRED',
  joins: `join teacher_pairing t on t.child_id = d.child_id and t.purpose = 'RETURNED_DROPOUT'`,
  held: `${twelveMonths('d.returned_on')} * ${days('t')}`,
};

const pairedForAny: Counter = {
  ...paired,
  code: 'RETURNED_AND_PAIRED_FOR_ANY',
  joins: 'join teacher_pairing t on t.child_id = d.child_id',
};

/** 返校生一对一帮扶 (JS37: every pupil who has come back). */
export const returnedPupilsPaired: Figure = {
  code: 'RETURNED_PUPILS_PAIRED',
  title: '返校生一对一帮扶占比',
  definition:
    '返校不满 12 个月的疑似辍学学生中,当日有“返校帮扶”目的的教师结对的占比,按学生现居住地统计;一人多次返校分别计。',
  basis: `${JS37};返校后 12 个月为统计设定`,
  unit: '%',
  counts: paired,
  of: returned,
  targets: [{ ...IN_JIANGSU, comparison: 'AT_LEAST', value: 1 }],
  variants: [
    {
      code: 'RETURNED_PUPILS_PAIRED_FOR_ANY',
      title: '返校生教师结对占比(不限目的)',
      definition: '返校不满 12 个月的疑似辍学学生中,当日有任一目的教师结对的占比,按学生现居住地统计。',
      basis: `${JS37};返校后 12 个月为统计设定`,
      counts: pairedForAny,
      of: returned,
    },
  ],
};
