import type { Counter, Figure } from '../../figure.ts';
import { openDays } from './days.ts';
import { GD661 } from './documents.ts';
import { parentsSchool } from './place-subjects.ts';

const running: Counter = { code: 'PARENTS_SCHOOLS', subject: parentsSchool, held: openDays('p') };

/** 家长学校 (GD661). */
export const parentsSchools: Figure = {
  code: 'PARENTS_SCHOOLS',
  title: '家长学校',
  definition: '当日在办的家长学校(含网上家长学校),按所在地统计。分项为依托单位的种类。',
  basis: GD661,
  unit: '所',
  counts: running,
  parts: {
    counter: { ...running, code: 'PARENTS_SCHOOLS_BY_HOST', part: 'p.host_kind' },
    titles: [
      { code: 'SCHOOL', title: '中小学' },
      { code: 'KINDERGARTEN', title: '幼儿园' },
      { code: 'COMMUNITY', title: '社区' },
      { code: 'VILLAGE', title: '村' },
      { code: 'WORKPLACE', title: '用人单位' },
      { code: 'ONLINE_PLATFORM', title: '网络平台' },
    ],
  },
  variants: [
    {
      code: 'PARENTS_SCHOOLS_IN_PLACE',
      title: '家长学校(不含网上)',
      definition: '当日在办的家长学校中,不是网上家长学校的,按所在地统计。',
      basis: GD661,
      counts: { ...running, code: 'PARENTS_SCHOOLS_IN_PLACE', where: 'not p.is_online' },
    },
  ],
};
