import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { FS53 } from './documents.ts';
import { course } from './school-subjects.ts';
import { school } from './subjects.ts';

/** 课后服务 as FS53 names them. */
const COURSE_TITLES = [
  { code: 'MORAL_EDUCATION', title: '德育' },
  { code: 'SPORT', title: '体育' },
  { code: 'ARTS', title: '美育' },
  { code: 'LABOUR', title: '劳动' },
  { code: 'READING', title: '阅读' },
  { code: 'SCIENCE', title: '科学' },
  { code: 'INTEREST_GROUP', title: '兴趣小组' },
  { code: 'CLUB', title: '社团' },
] as const;

const palaces = 'join rural_youth_palace y on y.school_id = s.id';

const withPalace: Counter = { code: 'YOUTH_PALACES', subject: school, joins: palaces, held: days('y') };

const withAllKinds: Counter = {
  ...withPalace,
  code: 'YOUTH_PALACES_WITH_ALL_COURSES',
  joins: `${palaces} cross join lateral (
    select unnest(range_intersect_agg(k.days)) as days
    from (select o.kind, range_agg(${days('o')}) as days from course o where o.youth_palace_id = y.id group by o.kind) k
    having count(*) = ${COURSE_TITLES.length}) a`,
  held: `${days('y')} * a.days`,
};

const courses: Counter = {
  code: 'COURSES',
  subject: course,
  joins: 'join rural_youth_palace y on y.id = o.youth_palace_id',
  held: `${days('o')} * ${days('y')}`,
};

const coursesByKind: Counter = { ...courses, code: 'COURSES_BY_KIND', part: 'o.kind' };

/** 乡村少年宫 (FS53: 8). */
export const ruralYouthPalaces: Figure = {
  code: 'RURAL_YOUTH_PALACES',
  title: '乡村少年宫',
  definition: '当日有运行中的乡村少年宫的学校,按学校所在地统计;一校同时只有一所。',
  basis: `${FS53}(8 所)`,
  unit: '所',
  counts: withPalace,
};

/** 少年宫课程. */
export const palaceCourses: Figure = {
  code: 'PALACE_COURSES',
  title: '乡村少年宫课程',
  definition: '当日运行中的乡村少年宫正在开设的课程,按学校所在地统计。分项为课程类别。',
  basis: `${FS53}(课后服务)`,
  unit: '门',
  counts: courses,
  parts: { counter: coursesByKind, titles: COURSE_TITLES },
};

/** 开齐课程的少年宫. */
export const palacesWithAllCourses: Figure = {
  code: 'PALACES_WITH_ALL_COURSES',
  title: '八类课程开齐的乡村少年宫占比',
  definition: '当日运行中的乡村少年宫中,当日八类课程都在开设的占比,按学校所在地统计。',
  basis: `${FS53}(八类课后服务;由少年宫开齐为统计设定)`,
  unit: '%',
  counts: withAllKinds,
  of: withPalace,
};
