import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, period, provenance, version } from '../../properties.ts';
import { TrainingParticipation } from './training-participation.ts';

const ChildSupervisorSchema = defineEntity({
  name: 'ChildSupervisor',
  comment: '儿童督导员',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(100),
    sex: p.enum(['UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED'] as const),
    phone: p.string().length(30).nullable(),
    divisionCode: divisionCode(),
    position: p.enum(['WOMAN_PARTY_OR_GOVERNMENT_LEADER', 'WOMENS_FEDERATION_CHAIR', 'OTHER'] as const),
    ...period,
    trainings: () => p.oneToMany(TrainingParticipation).mappedBy('supervisor').orderBy({ id: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode', 'name'] }],
  checks: [{ name: 'child_supervisor_period_in_order', expression: '"until" > "from"' }],
});

/** 儿童督导员: the person of a township who supervises its child directors (HN2019). */
export class ChildSupervisor extends ChildSupervisorSchema.class {}
ChildSupervisorSchema.setClass(ChildSupervisor);
