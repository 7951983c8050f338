import type { Subject } from '../../figure.ts';
import { movedSchools } from './moved-schools.ts';

/** 学生: everything that is counted of a pupil, where the pupil lives unless a counter says otherwise. */
export const pupil: Subject = {
  name: 'pupil',
  table: 'pupil',
  alias: 'p',
  key: 'id',
  keyType: 'text',
  division: 'p.division_code',
  childId: 'p.id',
  list: 'pupils',
  touchedBy: {
    pupil: 'id',
    enrolment: 'child_id',
    attendance_month: 'child_id',
    school_file: 'child_id',
    school_file_parent_change: 'select f.child_id from changed x join school_file f on f.id = x.school_file_id',
    teacher_pairing: 'child_id',
    teacher_visit: 'child_id',
    school: `select e.child_id from ${movedSchools} x join enrolment e on e.school_id = x.id
      union select f.child_id from ${movedSchools} x join school_file f on f.school_id = x.id`,
  },
};

/** 学生, by what tells of feelings and health: these counts are never listed, and apart so that an ordinary write passes them by. */
export const pupilInPrivate: Subject = {
  ...pupil,
  name: 'pupil_in_private',
  list: null,
  touchedBy: {
    pupil: 'id',
    enrolment: 'child_id',
    school_care_need: 'child_id',
    psychological_screening: 'child_id',
    psychological_file: 'child_id',
    psychological_file_supporter:
      'select f.child_id from changed x join psychological_file f on f.id = x.psychological_file_id',
  },
};

/** 学校, where it stands. */
export const school: Subject = {
  name: 'school',
  table: 'school',
  alias: 's',
  key: 'id',
  keyType: 'bigint',
  division: 's.division_code',
  childId: null,
  list: 'schools',
  touchedBy: {
    school: 'id',
    school_social_worker: 'school_id',
    rural_youth_palace: 'school_id',
    course: 'select y.school_id from changed x join rural_youth_palace y on y.id = x.youth_palace_id',
    campus_activity: 'school_id',
    safety_drill: 'school_id',
    school_file: 'school_id',
  },
};

/** 县, by what it publishes. */
export const county: Subject = {
  name: 'county',
  table: 'known_division',
  alias: 'k',
  key: 'code',
  keyType: 'text',
  division: 'k.code',
  childId: null,
  list: null,
  touchedBy: { known_division: 'code', dropout_bulletin: 'division_code' },
};
