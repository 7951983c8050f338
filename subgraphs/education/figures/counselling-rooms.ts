import type { Counter, Figure } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { generalSchools, isGeneralSchool } from './schools.ts';

const withRoom: Counter = {
  ...generalSchools,
  code: 'SCHOOLS_WITH_COUNSELLING_ROOM',
  where: `${isGeneralSchool} and s.has_counselling_room`,
};

const withTeacher: Counter = {
  ...generalSchools,
  code: 'SCHOOLS_WITH_PSYCHOLOGY_TEACHER',
  where: `${isGeneralSchool} and s.psychology_teacher_count > 0`,
};

/** The share that the document reports, with its scope: a result, no target. */
const REPORTED = '文件所列 92.75% 为试点地区截至 2021 年第一季度的实绩,不是目标';

/** 中小学心理辅导室 (JS37: 92.75 % in pilot areas up to the first quarter of 2021). */
export const counsellingRooms: Figure = {
  code: 'COUNSELLING_ROOMS',
  title: '设有心理辅导室的中小学占比',
  definition:
    '登记的中小学(小学、初中、九年一贯制、高中)中,登记设有心理辅导室的占比,按学校所在地统计;过去各月按现在的登记回溯。',
  basis: `${JS37};${REPORTED}`,
  unit: '%',
  counts: withRoom,
  of: generalSchools,
};

/** 有心理教师的中小学. */
export const psychologyTeachers: Figure = {
  code: 'SCHOOLS_WITH_PSYCHOLOGY_TEACHER',
  title: '有心理教师的中小学占比',
  definition: '登记的中小学中,登记的心理教师至少一名的占比,按学校所在地统计;过去各月按现在的登记回溯。',
  basis: `${JS37}(心理教师一对一);文件没有规定中小学的配备`,
  unit: '%',
  counts: withTeacher,
  of: generalSchools,
};
