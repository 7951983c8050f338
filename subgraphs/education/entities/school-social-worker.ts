import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance, version } from '../../properties.ts';
import { School } from './school.ts';

const SchoolSocialWorkerSchema = defineEntity({
  name: 'SchoolSocialWorker',
  comment: '驻校社工任职',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    school: () => p.manyToOne(School),
    name: p.string(),
    ...period,
    ...provenance,
    version,
  },
  checks: [{ name: 'school_social_worker_period', expression: '"until" > "from"' }],
  indexes: [{ properties: ['school', 'from'] }, noOverlap('school_social_worker', 'school_id', 'name')],
});

/** 驻校社工: the term of a social worker at a school (一校一社工, GD661). */
export class SchoolSocialWorker extends SchoolSocialWorkerSchema.class {}
SchoolSocialWorkerSchema.setClass(SchoolSocialWorker);
