import { defineEntity, p } from '@mikro-orm/postgresql';
import { Finding } from './finding.ts';

const FindingEventSchema = defineEntity({
  name: 'FindingEvent',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    finding: () => p.manyToOne(Finding),
    kind: p.enum([
      'FOUND',
      'FOUND_AGAIN',
      'CLOSED',
      'EXPLAINED',
      'EXPLANATION_WITHDRAWN',
      'EXPLANATION_EXPIRED',
    ] as const),
    at: p.datetime(),
    department: p.string().length(40),
    recordedBy: p.string(),
    reason: p.text().nullable(),
  },
  indexes: [{ properties: ['finding', 'id'] }],
});

/** 比对结果的变动: what became of a finding, when, by whom, why; rows are only ever added. */
export class FindingEvent extends FindingEventSchema.class {}
FindingEventSchema.setClass(FindingEvent);
