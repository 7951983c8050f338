import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { visitFacts } from '../../visit-duty.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

const TeacherVisitSchema = defineEntity({
  name: 'TeacherVisit',
  comment: '教师家访',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    visitedOn: p.date(),
    teacherName: p.string(),
    form: p.enum(['IN_PERSON', 'VIDEO', 'PHONE'] as const),
    summary: p.text(),
    ...visitFacts,
    ...provenance,
  },
  indexes: [{ properties: ['child', 'visitedOn'] }],
  uniques: [
    {
      name: 'teacher_visit_credited_once',
      expression: `create unique index "teacher_visit_credited_once" on "teacher_visit" ("credited_from", "credited_visit_id") where "credited_from" is not null`,
    },
  ],
});

/** 教师家访: a teacher visited a pupil at home (JS37). */
export class TeacherVisit extends TeacherVisitSchema.class {}
TeacherVisitSchema.setClass(TeacherVisit);
