import type { Subject } from '../../figure.ts';
import { movedSchools } from './moved-schools.ts';

/** A subject that a school holds, where the school stands. */
const ofSchool = (name: string, table: string, alias: string): Subject => ({
  name,
  table,
  alias,
  key: 'id',
  keyType: 'bigint',
  division: `(select s.division_code from school s where s.id = ${alias}.school_id)`,
  childId: null,
  list: null,
  touchedBy: {
    [table]: 'id',
    school: `select ${alias}.id from ${movedSchools} x join ${table} ${alias} on ${alias}.school_id = x.id`,
  },
});

/** 主题校园活动. */
export const campusActivity = ofSchool('campus_activity', 'campus_activity', 'a');

/** 安全演练. */
export const safetyDrill = ofSchool('safety_drill', 'safety_drill', 'a');

/** 乡村少年宫课程, where the school of the palace stands. */
export const course: Subject = {
  name: 'course',
  table: 'course',
  alias: 'o',
  key: 'id',
  keyType: 'bigint',
  division:
    '(select s.division_code from rural_youth_palace y join school s on s.id = y.school_id where y.id = o.youth_palace_id)',
  childId: null,
  list: null,
  touchedBy: {
    course: 'id',
    rural_youth_palace: 'select o.id from changed x join course o on o.youth_palace_id = x.id',
    school: `select o.id from ${movedSchools} x join rural_youth_palace y on y.school_id = x.id
      join course o on o.youth_palace_id = y.id`,
  },
};
