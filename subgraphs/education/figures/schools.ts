import { type Counter, type Figure, period } from '../../figure.ts';
import { FS53 } from './documents.ts';
import { school } from './subjects.ts';

const always = period('null', 'null');

/** SQL of the condition that a school is one of the primary and secondary schools (中小学). */
export const isGeneralSchool = `s.kind in ('PRIMARY', 'MIDDLE', 'NINE_YEAR', 'HIGH')`;

/** All schools that are registered. */
export const allSchools: Counter = { code: 'SCHOOLS', subject: school, held: always };

/** Primary and secondary schools (中小学). */
export const generalSchools: Counter = { ...allSchools, code: 'GENERAL_SCHOOLS', where: isGeneralSchool };

const boarding: Counter = { ...allSchools, code: 'BOARDING_SCHOOLS', where: 's.is_boarding' };

const byKind: Counter = { ...allSchools, code: 'SCHOOLS_BY_KIND', part: 's.kind' };

/** 学校. */
export const schools: Figure = {
  code: 'SCHOOLS',
  title: '学校',
  definition: '登记的各类学校,含幼儿园,按学校所在地统计;过去各月按现在的登记回溯。分项为学校类型。',
  basis: `${FS53}(学校留守儿童工作);学校名录为本部门登记`,
  unit: '所',
  counts: allSchools,
  parts: {
    counter: byKind,
    titles: [
      { code: 'KINDERGARTEN', title: '幼儿园' },
      { code: 'PRIMARY', title: '小学' },
      { code: 'MIDDLE', title: '初中' },
      { code: 'NINE_YEAR', title: '九年一贯制学校' },
      { code: 'HIGH', title: '高中' },
      { code: 'VOCATIONAL', title: '中等职业学校' },
      { code: 'SPECIAL', title: '特殊教育学校' },
    ],
  },
  variants: [
    {
      code: 'GENERAL_SCHOOLS',
      title: '中小学',
      definition: '登记的小学、初中、九年一贯制学校和高中,按学校所在地统计;过去各月按现在的登记回溯。',
      basis: '中小学的范围为统计设定',
      counts: generalSchools,
    },
    {
      code: 'BOARDING_SCHOOLS',
      title: '寄宿制学校',
      definition: '登记为寄宿制的各类学校,按学校所在地统计;过去各月按现在的登记回溯。',
      basis: '学校名录为本部门登记',
      counts: boarding,
    },
  ],
};
