import type { Counter, Figure } from '../../figure.ts';
import { FS53 } from './documents.ts';
import { generalSchools, isGeneralSchool } from './schools.ts';

const withCommittee: Counter = {
  ...generalSchools,
  code: 'SCHOOLS_WITH_PARENTS_COMMITTEE',
  where: `${isGeneralSchool} and s.has_parents_committee`,
};

/** 家长委员会 (FS53). */
export const parentsCommittees: Figure = {
  code: 'SCHOOLS_WITH_PARENTS_COMMITTEE',
  title: '有家长委员会的中小学占比',
  definition:
    '登记的中小学(小学、初中、九年一贯制、高中)中,登记有家长委员会的占比,按学校所在地统计;过去各月按现在的登记回溯。',
  basis: `${FS53};文件只要求留守儿童集中的地方,没有规定占比`,
  unit: '%',
  counts: withCommittee,
  of: generalSchools,
};
