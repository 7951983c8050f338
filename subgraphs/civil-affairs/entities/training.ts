import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { TrainingParticipation } from './training-participation.ts';

const TrainingSchema = defineEntity({
  name: 'Training',
  comment: '培训',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    title: p.string(),
    audience: p.enum(['CHILD_DIRECTOR', 'CHILD_SUPERVISOR'] as const),
    divisionCode: divisionCode(),
    organiser: p.string(),
    startsOn: p.date(),
    endsOn: p.date(),
    participations: () => p.oneToMany(TrainingParticipation).mappedBy('training').orderBy({ id: 'asc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode', 'startsOn'] }],
  checks: [{ name: 'training_days_in_order', expression: 'ends_on >= starts_on' }],
});

/** 培训: a training of child directors or supervisors (HN2019: once a year, 2–3 days). */
export class Training extends TrainingSchema.class {}
TrainingSchema.setClass(Training);
