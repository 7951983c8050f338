import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { FS53 } from './documents.ts';
import { pupilInPrivate } from './subjects.ts';

const inNeed: Counter = {
  code: 'IN_NEED_OF_CARE',
  subject: pupilInPrivate,
  joins: 'join school_care_need n on n.child_id = p.id',
  held: days('n'),
};

const byArea: Counter = { ...inNeed, code: 'IN_NEED_OF_CARE_BY_AREA', part: 'n.area' };

/** 需要帮扶的学生, as dated assessments; they tell of feelings and conduct, so the rows behind them are not opened here. */
export const careNeeds: Figure = {
  code: 'PUPILS_IN_NEED_OF_CARE',
  title: '有在校关爱需求的学生',
  definition: '当日有未结束的在校关爱需求的学生,按学生现居住地统计。分项为需求方面,一人可有多项。',
  basis: FS53,
  unit: '人',
  counts: inNeed,
  parts: {
    counter: byArea,
    titles: [
      { code: 'LEARNING', title: '学习' },
      { code: 'EMOTION', title: '情绪' },
      { code: 'CONDUCT', title: '行为习惯' },
      { code: 'DAILY_LIFE', title: '生活照料' },
    ],
  },
  isListed: false,
};
