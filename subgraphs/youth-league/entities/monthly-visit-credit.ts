import { defineEntity, p } from '@mikro-orm/postgresql';
import { visitCreditFacts } from '../../visit-duty.ts';
import { LeagueChild } from './league-child.ts';

const MonthlyVisitCreditSchema = defineEntity({
  name: 'MonthlyVisitCredit',
  comment: '其他部门走访的计入结果',
  properties: { ...visitCreditFacts, child: () => p.manyToOne(LeagueChild).updateRule('cascade') },
  indexes: [{ properties: ['child', 'visitedOn'] }],
  uniques: [{ name: 'monthly_visit_credit_once', properties: ['fromDepartment', 'sourceVisitId'] }],
});

/** 其他部门走访的计入结果(一访多用): whether another department's visit counts as a monthly visit here, and what it lacks if not. */
export class MonthlyVisitCredit extends MonthlyVisitCreditSchema.class {}
MonthlyVisitCreditSchema.setClass(MonthlyVisitCredit);
