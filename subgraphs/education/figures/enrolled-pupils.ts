import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { JS37 } from './documents.ts';
import { STAGE_TITLES, stageOf } from './stages.ts';
import { pupil } from './subjects.ts';

const enrolments = 'join enrolment e on e.child_id = p.id';

/** Pupils with an enrolment, while it lasts; who has two counts once. */
export const enrolled: Counter = { code: 'ENROLLED', subject: pupil, joins: enrolments, held: days('e') };

const byStage: Counter = { ...enrolled, code: 'ENROLLED_BY_STAGE', part: stageOf('e') };

const bySchool: Counter = {
  ...enrolled,
  code: 'ENROLLED_BY_SCHOOL',
  joins: `${enrolments} join school s on s.id = e.school_id`,
  division: 's.division_code',
};

/** 在读学生, by where they live (居住地口径) or by where they go to school (学校所在地口径). */
export const enrolledPupils: Figure = {
  code: 'ENROLLED_PUPILS',
  title: '在读学生',
  definition: '当日有在读学籍的学生,按学生现居住地统计;一人有多条在读学籍只计一次。分项为学段。',
  basis: `${JS37}(到校到人)`,
  unit: '人',
  counts: enrolled,
  parts: { counter: byStage, titles: STAGE_TITLES },
  variants: [
    {
      code: 'ENROLLED_PUPILS_BY_SCHOOL',
      title: '在读学生(学校所在地口径)',
      definition: '当日有在读学籍的学生,按学校所在地统计;在两地学校各有在读学籍的,两地各计一次,上级按两次合计。',
      basis: `${JS37}(到校到人);学校所在地口径为统计设定`,
      counts: bySchool,
    },
  ],
};
