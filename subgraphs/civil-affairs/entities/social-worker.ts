import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { ServiceCase } from './service-case.ts';
import { SocialWorkStation } from './social-work-station.ts';

const SocialWorkerSchema = defineEntity({
  name: 'SocialWorker',
  comment: '社工',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    station: () => p.manyToOne(SocialWorkStation),
    name: p.string().length(100),
    phone: p.string().length(30).nullable(),
    signInId: p.string().length(200).nullable().unique(),
    qualification: p.enum(['NONE', 'ASSISTANT_SOCIAL_WORKER', 'SOCIAL_WORKER', 'SENIOR_SOCIAL_WORKER'] as const),
    hasCounsellorQualification: p.boolean(),
    ...period,
    cases: () => p.oneToMany(ServiceCase).mappedBy('worker').orderBy({ openedOn: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['station', 'name'] }],
  checks: [{ name: 'social_worker_period_in_order', expression: '"until" > "from"' }],
});

/** 社工: a social worker of a station and the qualifications held. */
export class SocialWorker extends SocialWorkerSchema.class {}
SocialWorkerSchema.setClass(SocialWorker);
