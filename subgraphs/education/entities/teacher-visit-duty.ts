import { defineEntity } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { visitDutyFacts } from '../../visit-duty.ts';

const TeacherVisitDutySchema = defineEntity({
  name: 'TeacherVisitDuty',
  comment: '教师家访应有的内容',
  properties: visitDutyFacts,
  indexes: [noOverlap('teacher_visit_duty', 'division_code')],
  checks: [{ name: 'teacher_visit_duty_ends_after_start', expression: '"until" > "from"' }],
});

/** 教师家访应有的内容: what a visit of another department has to contain to count as one here; empty until an authority sets it. */
export class TeacherVisitDuty extends TeacherVisitDutySchema.class {}
TeacherVisitDutySchema.setClass(TeacherVisitDuty);
