import { defineEntity } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { visitDutyFacts } from '../../visit-duty.ts';

const HomeVisitDutySchema = defineEntity({
  name: 'HomeVisitDuty',
  comment: '入户探访应有的内容',
  properties: visitDutyFacts,
  indexes: [noOverlap('home_visit_duty', 'division_code')],
  checks: [{ name: 'home_visit_duty_ends_after_start', expression: '"until" > "from"' }],
});

/** 入户探访应有的内容: what a visit of another department has to contain to count as one here; empty until an authority sets it. */
export class HomeVisitDuty extends HomeVisitDutySchema.class {}
HomeVisitDutySchema.setClass(HomeVisitDuty);
