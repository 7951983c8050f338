import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance, version } from '../../properties.ts';
import { SCHOOL_GRADES } from './enrolment.ts';
import { School } from './school.ts';

const ClassTeacherSchema = defineEntity({
  name: 'ClassTeacher',
  comment: '班主任任职',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    school: () => p.manyToOne(School),
    grade: p.enum(SCHOOL_GRADES),
    className: p.string(),
    name: p.string(),
    signInId: p.string().nullable(),
    ...period,
    ...provenance,
    version,
  },
  checks: [{ name: 'class_teacher_period', expression: '"until" > "from"' }],
  indexes: [
    { properties: ['school', 'from'] },
    {
      name: 'class_teacher_sign_in',
      expression: `create index "class_teacher_sign_in" on "class_teacher" ("sign_in_id") where "sign_in_id" is not null`,
    },
    noOverlap('class_teacher', 'school_id', 'grade', 'class_name'),
  ],
});

/** 班主任任职: who leads a class of a school for a time; one at a time. */
export class ClassTeacher extends ClassTeacherSchema.class {}
ClassTeacherSchema.setClass(ClassTeacher);
