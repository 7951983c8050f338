import { defineEntity, p } from '@mikro-orm/postgresql';

const EscalationRunSchema = defineEntity({
  name: 'EscalationRun',
  comment: '一天的任务升级',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    on: p.date(),
    escalatedCount: p.integer(),
  },
  uniques: [{ name: 'escalation_run_a_day', properties: ['on'] }],
});

/** 一天的任务升级: that late tasks were looked for on a day, and how many went up. */
export class EscalationRun extends EscalationRunSchema.class {}
EscalationRunSchema.setClass(EscalationRun);
