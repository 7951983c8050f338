import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { ChildDirector } from './child-director.ts';
import { ChildSupervisor } from './child-supervisor.ts';
import { Training } from './training.ts';

const TrainingParticipationSchema = defineEntity({
  name: 'TrainingParticipation',
  comment: '参训记录',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    training: () => p.manyToOne(Training),
    director: () => p.manyToOne(ChildDirector).nullable(),
    supervisor: () => p.manyToOne(ChildSupervisor).nullable(),
    hasPassed: p.boolean(),
    ...provenance,
  },
  indexes: [{ properties: ['supervisor'] }],
  uniques: [
    { name: 'training_participation_director_unique', properties: ['director', 'training'] },
    { name: 'training_participation_supervisor_unique', properties: ['training', 'supervisor'] },
  ],
  checks: [{ name: 'training_participation_one_person', expression: 'num_nonnulls(director_id, supervisor_id) = 1' }],
});

/** 参训记录: one child director or supervisor at one training. */
export class TrainingParticipation extends TrainingParticipationSchema.class {}
TrainingParticipationSchema.setClass(TrainingParticipation);
