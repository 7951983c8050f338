import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { JS37 } from './documents.ts';
import { filed, inSchoolFile } from './in-school-file.ts';
import { pupil } from './subjects.ts';

const pairings = 'join teacher_pairing t on t.child_id = p.id';

const paired: Counter = { code: 'PUPILS_PAIRED', subject: pupil, joins: pairings, held: days('t') };

const byTeacher: Counter = { ...paired, code: 'PUPILS_PAIRED_BY_TEACHER', part: 't.teacher_kind' };

/** 教师结对的学生 (JS37: 大手拉小手). */
export const pairedPupils: Figure = {
  code: 'PAIRED_PUPILS',
  title: '教师结对的学生',
  definition: '当日有一项教师结对的学生,不限目的,按学生现居住地统计。分项为结对教师,一人可有多项。',
  basis: JS37,
  unit: '人',
  counts: paired,
  parts: {
    counter: byTeacher,
    titles: [
      { code: 'SERVING', title: '在职教师' },
      { code: 'RETIRED', title: '退休教师' },
    ],
  },
};

/** 结对的留守儿童. */
export const leftBehindPupilsPaired: Figure = {
  code: 'LEFT_BEHIND_PUPILS_PAIRED',
  title: '学校建档留守儿童教师结对占比',
  definition: '当日有未结束的学校留守儿童档案的学生中,当日有教师结对的占比,不限目的,按学生现居住地统计。',
  basis: `${JS37};文件没有规定占比`,
  unit: '%',
  counts: inSchoolFile('FILED_PAIRED', { joins: pairings, held: days('t') }),
  of: filed,
};
