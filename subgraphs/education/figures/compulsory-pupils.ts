import type { Counter, Figure } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { enrolled } from './enrolled-pupils.ts';

const GRADES = [
  ...['一', '二', '三', '四', '五', '六'].map((n, at) => ({ code: `PRIMARY_${at + 1}`, title: `小学${n}年级` })),
  ...['一', '二', '三'].map((n, at) => ({ code: `MIDDLE_${at + 1}`, title: `初中${n}年级` })),
];

const compulsory: Counter = {
  ...enrolled,
  code: 'ENROLLED_COMPULSORY',
  where: `e.grade ~ '^(PRIMARY|MIDDLE)_'`,
};

const byGrade: Counter = { ...compulsory, code: 'ENROLLED_COMPULSORY_BY_GRADE', part: 'e.grade' };

/** 义务教育阶段在读学生. */
export const compulsoryPupils: Figure = {
  code: 'COMPULSORY_PUPILS',
  title: '义务教育阶段在读学生',
  definition: '当日在读小学或初中的学生,按学生现居住地统计;一人有多条在读学籍只计一次。分项为年级。',
  basis: `${JS37}(控辍保学)`,
  unit: '人',
  counts: compulsory,
  parts: { counter: byGrade, titles: GRADES },
};
