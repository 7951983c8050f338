import type { Counter, Figure } from '../../figure.ts';
import { days, twelveMonths } from './days.ts';
import { JS37 } from './documents.ts';
import { latestScreening, screeningDays } from './latest-screening.ts';
import { pupilInPrivate } from './subjects.ts';

const screened: Counter = {
  code: 'SCREENED',
  subject: pupilInPrivate,
  joins: 'join enrolment e on e.child_id = p.id join psychological_screening r on r.child_id = p.id',
  held: `${days('e')} * ${twelveMonths('r.screened_on')}`,
};

/** Enrolled pupils again: a share is of the same subject as its whole. */
const toBeScreened: Counter = {
  code: 'TO_BE_SCREENED',
  subject: pupilInPrivate,
  joins: 'join enrolment e on e.child_id = p.id',
  held: days('e'),
};

const byResult: Counter = {
  code: 'SCREENED_BY_RESULT',
  subject: pupilInPrivate,
  joins: `join enrolment e on e.child_id = p.id ${latestScreening}`,
  held: `${days('e')} * ${screeningDays} * ${twelveMonths('r.screened_on')}`,
  part: 'r.result',
};

/** 心理健康筛查 (JS37: 普测). */
export const screenedPupils: Figure = {
  code: 'SCREENED_PUPILS',
  title: '近 12 个月接受心理健康筛查的在读学生占比',
  definition:
    '当日有在读学籍的学生中,近 12 个月内至少接受过一次心理健康筛查的占比,按学生现居住地统计。分项为其中最近一次的结果(人数)。',
  basis: `${JS37}(普测);12 个月为统计设定`,
  unit: '%',
  counts: screened,
  of: toBeScreened,
  parts: {
    counter: byResult,
    titles: [
      { code: 'NORMAL', title: '正常' },
      { code: 'ATTENTION', title: '需要关注' },
      { code: 'SEVERE', title: '建议专业支持' },
    ],
  },
  isListed: false,
};
