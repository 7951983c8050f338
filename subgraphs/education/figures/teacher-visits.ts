import { type Counter, type Figure, restOfMonth, restOfYear } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { filed, inSchoolFile } from './in-school-file.ts';
import { teacherVisit } from './pupil-subjects.ts';

const thisYear: Counter = { code: 'TEACHER_VISITS', subject: teacherVisit, held: restOfYear('v.visited_on') };

const byForm: Counter = { ...thisYear, code: 'TEACHER_VISITS_BY_FORM', part: 'v.form' };

const thisMonth: Counter = { ...thisYear, code: 'TEACHER_VISITS_THIS_MONTH', held: restOfMonth('v.visited_on') };

const ownVisits: Counter = { ...thisYear, code: 'TEACHER_VISITS_OWN', where: 'v.credited_from is null' };

/** 教师家访. */
export const teacherVisits: Figure = {
  code: 'TEACHER_VISITS',
  title: '今年教师家访',
  definition: '今年以来(自家访日至年底)的教师家访次数,含其他部门走访计入的,按学生现居住地统计。分项为方式。',
  basis: `${JS37};文件没有规定次数`,
  unit: '次',
  counts: thisYear,
  parts: {
    counter: byForm,
    titles: [
      { code: 'IN_PERSON', title: '上门' },
      { code: 'VIDEO', title: '视频' },
      { code: 'PHONE', title: '电话' },
    ],
  },
  variants: [
    {
      code: 'TEACHER_VISITS_THIS_MONTH',
      title: '本月教师家访',
      definition: '本月以来(自家访日至月底)的教师家访次数,含其他部门走访计入的,按学生现居住地统计。',
      basis: `${JS37};文件没有规定次数`,
      counts: thisMonth,
    },
    {
      code: 'TEACHER_VISITS_OWN',
      title: '今年教师家访(不含其他部门走访计入的)',
      definition: '今年以来的教师家访次数,只计教师自己的家访,按学生现居住地统计。',
      basis: `${JS37};文件没有规定次数`,
      counts: ownVisits,
    },
  ],
};

const visits = 'join teacher_visit v on v.child_id = p.id';

/** 家访过的留守儿童. */
export const leftBehindPupilsVisited: Figure = {
  code: 'LEFT_BEHIND_PUPILS_VISITED',
  title: '本月家访过的学校建档留守儿童占比',
  definition: '当日有未结束的学校留守儿童档案的学生中,当月已有教师家访(不限方式)的占比,按学生现居住地统计。',
  basis: `${JS37}(经常家访);按月统计为统计设定,文件没有规定间隔`,
  unit: '%',
  counts: inSchoolFile('FILED_VISITED_THIS_MONTH', { joins: visits, held: restOfMonth('v.visited_on') }),
  of: filed,
  variants: [
    {
      code: 'LEFT_BEHIND_PUPILS_VISITED_THIS_YEAR',
      title: '今年家访过的学校建档留守儿童占比',
      definition: '当日有未结束的学校留守儿童档案的学生中,今年以来已有教师家访(不限方式)的占比,按学生现居住地统计。',
      basis: `${JS37}(经常家访);按年统计为统计设定,文件没有规定间隔`,
      counts: inSchoolFile('FILED_VISITED_THIS_YEAR', { joins: visits, held: restOfYear('v.visited_on') }),
      of: filed,
    },
  ],
};
