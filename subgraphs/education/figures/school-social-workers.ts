import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { GD661 } from './documents.ts';
import { generalSchools, isGeneralSchool } from './schools.ts';

const withSocialWorker: Counter = {
  ...generalSchools,
  code: 'SCHOOLS_WITH_SOCIAL_WORKER',
  joins: 'join school_social_worker w on w.school_id = s.id',
  where: isGeneralSchool,
  held: days('w'),
};

/** 一校一社工 (GD661). */
export const schoolSocialWorkers: Figure = {
  code: 'SCHOOLS_WITH_SOCIAL_WORKER',
  title: '有驻校社工的中小学占比(一校一社工)',
  definition: '登记的中小学(小学、初中、九年一贯制、高中)中,当日至少有一名在任驻校社工的占比,按学校所在地统计。',
  basis: `${GD661}(一校一社工为项目安排,文件没有规定覆盖率)`,
  unit: '%',
  counts: withSocialWorker,
  of: generalSchools,
};
