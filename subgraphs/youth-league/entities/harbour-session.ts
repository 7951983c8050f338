import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { HeartHarbour } from './heart-harbour.ts';

const HarbourSessionSchema = defineEntity({
  name: 'HarbourSession',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    harbour: () => p.manyToOne(HeartHarbour),
    heldOn: p.date(),
    service: p.enum(['FAMILY_COMPANIONSHIP', 'EMOTIONAL_CARE', 'SELF_PROTECTION', 'ASPIRATION'] as const),
    title: p.string(),
    attendanceCount: p.integer(),
    ...provenance,
  },
  indexes: [{ properties: ['harbour', 'heldOn'] }],
  checks: [{ name: 'harbour_session_attendance_not_negative', expression: '"attendance_count" >= 0' }],
});

/** 港湾活动: one opening of a harbour with its service and how many children came. */
export class HarbourSession extends HarbourSessionSchema.class {}
HarbourSessionSchema.setClass(HarbourSession);
