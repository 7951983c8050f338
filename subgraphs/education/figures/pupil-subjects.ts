import type { Subject } from '../../figure.ts';

/** A subject about one pupil, where the pupil lives. */
const ofPupil = (
  name: string,
  table: string,
  alias: string,
  list: string | null,
  touchedBy: Readonly<Record<string, string>> = {},
): Subject => ({
  name,
  table,
  alias,
  key: 'id',
  keyType: 'bigint',
  division: `(select p.division_code from pupil p where p.id = ${alias}.child_id)`,
  childId: `${alias}.child_id`,
  list,
  touchedBy: {
    [table]: 'id',
    pupil: `select ${alias}.id from changed x join ${table} ${alias} on ${alias}.child_id = x.id`,
    ...touchedBy,
  },
});

/** 疑似辍学跟踪. */
export const dropout = ofPupil('dropout', 'suspected_dropout', 'd', 'suspectedDropouts', {
  teacher_pairing: 'select d.id from changed x join suspected_dropout d on d.child_id = x.child_id',
});

/** 学校留守儿童档案. */
export const schoolFile = ofPupil('school_file', 'school_file', 'f', 'schoolFiles', {
  school_file_guardian: 'school_file_id',
  school_file_parent_change: 'school_file_id',
});

/** 教师家访. */
export const teacherVisit = ofPupil('teacher_visit', 'teacher_visit', 'v', null);

/** 心理健康档案 (most sensitive: never listed). */
export const psychologicalFile = ofPupil('psychological_file', 'psychological_file', 'g', null, {
  psychological_file_supporter: 'psychological_file_id',
  psychological_support_record: 'psychological_file_id',
});
