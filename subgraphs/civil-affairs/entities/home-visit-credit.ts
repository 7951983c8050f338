import { defineEntity, p } from '@mikro-orm/postgresql';
import { visitCreditFacts } from '../../visit-duty.ts';
import { RegisteredChild } from './registered-child.ts';

const HomeVisitCreditSchema = defineEntity({
  name: 'HomeVisitCredit',
  comment: '其他部门走访的计入结果',
  properties: { ...visitCreditFacts, child: () => p.manyToOne(RegisteredChild).updateRule('cascade') },
  indexes: [{ properties: ['child', 'visitedOn'] }],
  uniques: [{ name: 'home_visit_credit_once', properties: ['fromDepartment', 'sourceVisitId'] }],
});

/** 其他部门走访的计入结果(一访多用): whether another department's visit counts as a home visit here, and what it lacks if not. */
export class HomeVisitCredit extends HomeVisitCreditSchema.class {}
HomeVisitCreditSchema.setClass(HomeVisitCredit);
