import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, period, provenance, version } from '../../properties.ts';
import { ChildrensHome } from './childrens-home.ts';
import { TrainingParticipation } from './training-participation.ts';

const ChildDirectorSchema = defineEntity({
  name: 'ChildDirector',
  comment: '儿童主任',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(100),
    sex: p.enum(['UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED'] as const),
    phone: p.string().length(30).nullable(),
    signInId: p.string().length(200).nullable().unique(),
    divisionCode: divisionCode(),
    position: p.enum(['WOMAN_COMMITTEE_MEMBER', 'COMMITTEE_MEMBER', 'SCHOOL_LEADER', 'OTHER'] as const),
    home: () => p.manyToOne(ChildrensHome).nullable(),
    assessmentPassedOn: p.date().nullable(),
    monthlyAllowanceYuan: p.integer(),
    ...period,
    trainings: () => p.oneToMany(TrainingParticipation).mappedBy('director').orderBy({ id: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode', 'name'] }],
  checks: [
    { name: 'child_director_period_in_order', expression: '"until" > "from"' },
    { name: 'child_director_allowance', expression: 'monthly_allowance_yuan >= 0' },
  ],
});

/** 儿童主任: the person in charge of the children of a village, and since when (HN2019). */
export class ChildDirector extends ChildDirectorSchema.class {}
ChildDirectorSchema.setClass(ChildDirector);
