import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
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
    ...provenance,
  },
  indexes: [{ properties: ['child', 'visitedOn'] }],
});

/** 教师家访: a teacher visited a pupil at home (JS37). */
export class TeacherVisit extends TeacherVisitSchema.class {}
TeacherVisitSchema.setClass(TeacherVisit);
