import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { SuspectedDropout } from './suspected-dropout.ts';

const SuspectedDropoutVisitSchema = defineEntity({
  name: 'SuspectedDropoutVisit',
  comment: '家访劝返',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    suspectedDropout: () => p.manyToOne(SuspectedDropout),
    visitedOn: p.date(),
    visitors: p.string(),
    findings: p.text(),
    ...provenance,
  },
  indexes: [{ properties: ['suspectedDropout', 'visitedOn'] }],
});

/** 家访劝返: one visit to bring a pupil back to school. */
export class SuspectedDropoutVisit extends SuspectedDropoutVisitSchema.class {}
SuspectedDropoutVisitSchema.setClass(SuspectedDropoutVisit);
