import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, period, provenance, version } from '../../properties.ts';
import { FAMILY_EDUCATION_QUALIFICATIONS } from '../topics.ts';

const FamilyEducationVolunteerSchema = defineEntity({
  name: 'FamilyEducationVolunteer',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(50),
    divisionCode: divisionCode(),
    qualification: p.enum(FAMILY_EDUCATION_QUALIFICATIONS).nullable(),
    organisation: p.string().length(100).nullable(),
    phone: p.string().length(20).nullable(),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }],
  checks: [{ name: 'family_education_volunteer_period_in_order', expression: '"until" > "from"' }],
});

/** 家庭教育志愿者: a volunteer who supports families. */
export class FamilyEducationVolunteer extends FamilyEducationVolunteerSchema.class {}
FamilyEducationVolunteerSchema.setClass(FamilyEducationVolunteer);
