import { defineEntity, p } from '@mikro-orm/postgresql';
import { period } from '../../properties.ts';

const AnswerPeriodSchema = defineEntity({
  name: 'AnswerPeriod',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    kind: p.enum([
      'SHARING_REQUEST',
      'CORRECTION_REQUEST',
      'EMERGENCY_REVIEW',
      'TASK_ACCEPTANCE',
      'TASK_ANSWER',
      'MANDATORY_REPORT',
      'MANDATORY_REPORT_URGENT',
      'TASK_ESCALATION',
    ] as const),
    workingDays: p.integer(),
    legalBasis: p.string(),
    ...period,
  },
  uniques: [
    {
      name: 'answer_period_no_overlap',
      expression:
        'alter table "answer_period" add constraint "answer_period_no_overlap" exclude using gist ("kind" with =, daterange("from", "until") with &&)',
    },
  ],
  checks: [
    { name: 'answer_period_is_positive', expression: '"working_days" > 0' },
    { name: 'answer_period_ends_after_start', expression: '"until" > "from"' },
  ],
});

/** 答复期限: in how many working days something is to be answered, since when and on what basis. */
export class AnswerPeriod extends AnswerPeriodSchema.class {}
AnswerPeriodSchema.setClass(AnswerPeriod);
