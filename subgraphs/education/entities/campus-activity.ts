import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { School } from './school.ts';

const CampusActivitySchema = defineEntity({
  name: 'CampusActivity',
  comment: '主题校园活动',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    school: () => p.manyToOne(School),
    theme: p.enum(['PATRIOTISM', 'PSYCHOLOGY', 'LAW', 'ADOLESCENCE', 'ANTI_BULLYING'] as const),
    title: p.string(),
    heldOn: p.date(),
    participantCount: p.integer(),
    ...provenance,
  },
  checks: [{ name: 'campus_activity_participant_count', expression: '"participant_count" >= 0' }],
  indexes: [{ properties: ['school', 'heldOn'] }],
});

/** 主题校园活动: a themed activity on a campus and how many children came (GD661). */
export class CampusActivity extends CampusActivitySchema.class {}
CampusActivitySchema.setClass(CampusActivity);
