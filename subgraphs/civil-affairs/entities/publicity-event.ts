import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';

const PublicityEventSchema = defineEntity({
  name: 'PublicityEvent',
  comment: '宣传活动',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    title: p.string(),
    topic: p.string(),
    divisionCode: divisionCode(),
    heldOn: p.date(),
    participantCount: p.integer(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode', 'heldOn'] }],
  checks: [{ name: 'publicity_event_participants', expression: 'participant_count >= 0' }],
});

/** 宣传活动: an event that makes the protection of minors known, and how many took part. */
export class PublicityEvent extends PublicityEventSchema.class {}
PublicityEventSchema.setClass(PublicityEvent);
