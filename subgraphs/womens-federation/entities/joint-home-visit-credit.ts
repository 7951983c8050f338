import { defineEntity, p } from '@mikro-orm/postgresql';
import { visitCreditFacts } from '../../visit-duty.ts';
import { GuidedChild } from './guided-child.ts';

const JointHomeVisitCreditSchema = defineEntity({
  name: 'JointHomeVisitCredit',
  comment: '其他部门走访的计入结果',
  properties: { ...visitCreditFacts, child: () => p.manyToOne(GuidedChild).updateRule('cascade') },
  indexes: [{ properties: ['child', 'visitedOn'] }],
  uniques: [{ name: 'joint_home_visit_credit_once', properties: ['fromDepartment', 'sourceVisitId'] }],
});

/** 其他部门走访的计入结果(一访多用): whether another department's visit counts as a joint home visit here, and what it lacks if not. */
export class JointHomeVisitCredit extends JointHomeVisitCreditSchema.class {}
JointHomeVisitCreditSchema.setClass(JointHomeVisitCredit);
