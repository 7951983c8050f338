import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { FS53 } from './documents.ts';
import { schoolFile } from './pupil-subjects.ts';

const changes = `join lateral (
    select 'GUARDIAN' as kind, u."from" as day from school_file_guardian u where u.school_file_id = f.id and u."from" > f.opened_on
    union all select w.kind, w.changed_on from school_file_parent_change w
      where w.school_file_id = f.id and w.changed_on > f.opened_on) n on true`;

const changed: Counter = {
  code: 'FILES_CHANGED',
  subject: schoolFile,
  joins: changes,
  held: restOfYear('n.day'),
};

const byKind: Counter = { ...changed, code: 'FILES_CHANGED_BY_KIND', part: 'n.kind' };

/** 今年登记了变动的学校留守儿童档案 (FS53: parents leaving and guardians changing are registered in time). */
export const schoolFileChanges: Figure = {
  code: 'SCHOOL_FILES_CHANGED',
  title: '今年登记了变动的留守儿童档案',
  definition:
    '今年以来(自变动日至年底)建档后登记过监护人变更、父母外出或返回的学校留守儿童档案,按学生现居住地统计;一份有多次变动只计一次。分项为变动种类。',
  basis: `${FS53};文件没有规定登记期限`,
  unit: '份',
  counts: changed,
  parts: {
    counter: byKind,
    titles: [
      { code: 'GUARDIAN', title: '监护人变更' },
      { code: 'LEFT', title: '父母外出' },
      { code: 'RETURNED', title: '父母返回' },
    ],
  },
};
