import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

const PsychologicalScreeningSchema = defineEntity({
  name: 'PsychologicalScreening',
  comment: '心理健康筛查(极敏感)',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    screenedOn: p.date(),
    instrument: p.string(),
    result: p.enum(['NORMAL', 'ATTENTION', 'SEVERE'] as const),
    ...provenance,
  },
  uniques: [{ name: 'psychological_screening_unique', properties: ['child', 'screenedOn', 'instrument'] }],
});

/** 心理健康筛查: a screening and its result. Most sensitive (JS37). */
export class PsychologicalScreening extends PsychologicalScreeningSchema.class {}
PsychologicalScreeningSchema.setClass(PsychologicalScreening);
