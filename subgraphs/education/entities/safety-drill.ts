import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { School } from './school.ts';

const SafetyDrillSchema = defineEntity({
  name: 'SafetyDrill',
  comment: '安全演练',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    school: () => p.manyToOne(School),
    hazard: p.enum(['DROWNING', 'GAS', 'FOOD_POISONING', 'FIRE', 'EARTHQUAKE', 'TRAFFIC'] as const),
    heldOn: p.date(),
    participantCount: p.integer(),
    ...provenance,
  },
  checks: [{ name: 'safety_drill_participant_count', expression: '"participant_count" >= 0' }],
  indexes: [{ properties: ['school', 'heldOn'] }],
});

/** 安全演练: a drill for one danger at a school (FS53). */
export class SafetyDrill extends SafetyDrillSchema.class {}
SafetyDrillSchema.setClass(SafetyDrill);
