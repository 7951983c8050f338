import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';
import { HeartHarbour } from './heart-harbour.ts';

const HarbourCompanionSchema = defineEntity({
  name: 'HarbourCompanion',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    harbour: () => p.manyToOne(HeartHarbour),
    name: p.string(),
    phone: p.string().length(20).nullable(),
    ...period,
    ...provenance,
  },
  indexes: [{ properties: ['harbour', 'from'] }],
  checks: [{ name: 'harbour_companion_ends_after_start', expression: '"until" > "from"' }],
});

/** 童伴妈妈: the companion of a harbour; one at a time (an exclusion constraint sees to it). */
export class HarbourCompanion extends HarbourCompanionSchema.class {}
HarbourCompanionSchema.setClass(HarbourCompanion);
