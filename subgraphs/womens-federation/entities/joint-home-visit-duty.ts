import { defineEntity } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { visitDutyFacts } from '../../visit-duty.ts';

const JointHomeVisitDutySchema = defineEntity({
  name: 'JointHomeVisitDuty',
  comment: '联合家访应有的内容',
  properties: visitDutyFacts,
  indexes: [noOverlap('joint_home_visit_duty', 'division_code')],
  checks: [{ name: 'joint_home_visit_duty_ends_after_start', expression: '"until" > "from"' }],
});

/** 联合家访应有的内容: what a visit of another department has to contain to count as one here; empty until an authority sets it. */
export class JointHomeVisitDuty extends JointHomeVisitDutySchema.class {}
JointHomeVisitDutySchema.setClass(JointHomeVisitDuty);
