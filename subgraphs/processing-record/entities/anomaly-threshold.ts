import { defineEntity, p } from '@mikro-orm/postgresql';
import { period } from '../../properties.ts';

const AnomalyThresholdSchema = defineEntity({
  name: 'AnomalyThreshold',
  comment: '异常规则的界限:达到多少次(人)才列出,自何日起,依据',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    rule: p.text(),
    atLeast: p.integer(),
    document: p.string(),
    ...period,
  },
  uniques: [
    {
      name: 'anomaly_threshold_no_overlap',
      expression:
        'alter table "anomaly_threshold" add constraint "anomaly_threshold_no_overlap" exclude using gist ("rule" with =, daterange("from", "until") with &&)',
    },
  ],
  checks: [
    { name: 'anomaly_threshold_ends_after_start', expression: '"until" > "from"' },
    { name: 'anomaly_threshold_is_positive', expression: '"at_least" > 0' },
  ],
});

/** 异常规则的界限: from how many on a rule lists something, since when and on what basis. */
export class AnomalyThreshold extends AnomalyThresholdSchema.class {}
AnomalyThresholdSchema.setClass(AnomalyThreshold);
