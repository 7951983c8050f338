import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { JS37 } from './documents.ts';
import { pupil } from './subjects.ts';

const twice: Counter = {
  code: 'ENROLLED_TWICE',
  subject: pupil,
  joins: 'join enrolment e on e.child_id = p.id join enrolment o on o.child_id = p.id and o.id > e.id',
  held: `${days('e')} * ${days('o')}`,
};

/** 重复学籍. */
export const pupilsEnrolledTwice: Figure = {
  code: 'PUPILS_ENROLLED_TWICE',
  title: '重复学籍的学生',
  definition: '当日同时有两条以上在读学籍的学生,按学生现居住地统计。',
  basis: `${JS37}(到校到人);重复学籍为统计设定`,
  unit: '人',
  counts: twice,
};
