import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { FS53 } from './documents.ts';
import { fileDays } from './in-school-file.ts';
import { schoolFile } from './pupil-subjects.ts';

const open: Counter = { code: 'FILES_OPEN', subject: schoolFile, held: fileDays };

const withGuardian: Counter = {
  ...open,
  code: 'FILES_WITH_GUARDIAN',
  joins: 'join school_file_guardian u on u.school_file_id = f.id',
  held: `${fileDays} * ${days('u')}`,
};

/** 登记了现监护人的学校留守儿童档案. */
export const schoolFilesWithGuardian: Figure = {
  code: 'SCHOOL_FILES_WITH_GUARDIAN',
  title: '登记了现监护人的留守儿童档案占比',
  definition: '当日未结束的学校留守儿童档案中,登记有当日监护人的占比,按学生现居住地统计。',
  basis: `${FS53}(监护人变更及时登记)`,
  unit: '%',
  counts: withGuardian,
  of: open,
};
