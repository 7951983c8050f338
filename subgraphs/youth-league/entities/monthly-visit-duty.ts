import { defineEntity } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { visitDutyFacts } from '../../visit-duty.ts';

const MonthlyVisitDutySchema = defineEntity({
  name: 'MonthlyVisitDuty',
  comment: '月走访应有的内容',
  properties: visitDutyFacts,
  indexes: [noOverlap('monthly_visit_duty', 'division_code')],
  checks: [{ name: 'monthly_visit_duty_ends_after_start', expression: '"until" > "from"' }],
});

/** 月走访应有的内容: what a visit of another department has to contain to count as one here; empty until an authority sets it. */
export class MonthlyVisitDuty extends MonthlyVisitDutySchema.class {}
MonthlyVisitDutySchema.setClass(MonthlyVisitDuty);
