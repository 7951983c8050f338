import { defineEntity, p } from '@mikro-orm/postgresql';
import { visitCreditFacts } from '../../visit-duty.ts';
import { Pupil } from './pupil.ts';

const TeacherVisitCreditSchema = defineEntity({
  name: 'TeacherVisitCredit',
  comment: '其他部门走访的计入结果',
  properties: { ...visitCreditFacts, child: () => p.manyToOne(Pupil).updateRule('cascade') },
  indexes: [{ properties: ['child', 'visitedOn'] }],
  uniques: [{ name: 'teacher_visit_credit_once', properties: ['fromDepartment', 'sourceVisitId'] }],
});

/** 其他部门走访的计入结果(一访多用): whether another department's visit counts as a teacher's visit here, and what it lacks if not. */
export class TeacherVisitCredit extends TeacherVisitCreditSchema.class {}
TeacherVisitCreditSchema.setClass(TeacherVisitCredit);
