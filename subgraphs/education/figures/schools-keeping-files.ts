import type { Counter, Figure } from '../../figure.ts';
import { FS53, IN_FUSHUN } from './documents.ts';
import { fileDays } from './in-school-file.ts';
import { generalSchools, isGeneralSchool } from './schools.ts';
import { school } from './subjects.ts';

const keeping: Counter = {
  code: 'SCHOOLS_KEEPING_FILES',
  subject: school,
  joins: 'join school_file f on f.school_id = s.id',
  where: isGeneralSchool,
  held: fileDays,
};

/** 建有留守儿童档案的学校 (FS53: every school). */
export const schoolsKeepingFiles: Figure = {
  code: 'SCHOOLS_KEEPING_FILES',
  title: '建有留守儿童档案的中小学占比',
  definition:
    '登记的中小学(小学、初中、九年一贯制、高中)中,当日至少有一份未结束的学校留守儿童档案的占比,按学校所在地统计;没有留守儿童的学校也在分母。',
  basis: FS53,
  unit: '%',
  counts: keeping,
  of: generalSchools,
  targets: [{ ...IN_FUSHUN, comparison: 'AT_LEAST', value: 1 }],
};
