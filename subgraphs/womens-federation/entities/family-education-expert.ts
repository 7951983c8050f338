import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, period, provenance, version } from '../../properties.ts';
import { FAMILY_EDUCATION_QUALIFICATIONS, FAMILY_EDUCATION_TOPICS } from '../topics.ts';

const FamilyEducationExpertSchema = defineEntity({
  name: 'FamilyEducationExpert',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(50),
    divisionCode: divisionCode(),
    qualification: p.enum(FAMILY_EDUCATION_QUALIFICATIONS),
    topics: p.enum(FAMILY_EDUCATION_TOPICS).array(),
    employer: p.string().length(100).nullable(),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }],
  checks: [
    { name: 'family_education_expert_period_in_order', expression: '"until" > "from"' },
    { name: 'family_education_expert_has_topic', expression: 'cardinality("topics") > 0' },
  ],
});

/** 家庭教育专家: a qualified person who lectures and guides families. */
export class FamilyEducationExpert extends FamilyEducationExpertSchema.class {}
FamilyEducationExpertSchema.setClass(FamilyEducationExpert);
