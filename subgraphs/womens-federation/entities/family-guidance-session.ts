import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { FamilyGuidance } from './family-guidance.ts';

const FamilyGuidanceSessionSchema = defineEntity({
  name: 'FamilyGuidanceSession',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    guidance: () => p.manyToOne(FamilyGuidance),
    heldOn: p.date(),
    form: p.enum(['AT_HOME', 'AT_SITE', 'PHONE', 'VIDEO'] as const),
    summary: p.text(),
    ...provenance,
  },
  indexes: [{ properties: ['guidance', 'heldOn'] }],
});

/** 一次指导: one meeting or call within a guidance. */
export class FamilyGuidanceSession extends FamilyGuidanceSessionSchema.class {}
FamilyGuidanceSessionSchema.setClass(FamilyGuidanceSession);
