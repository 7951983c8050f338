import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { FAMILY_EDUCATION_TOPICS } from '../topics.ts';
import { FamilyEducationExpert } from './family-education-expert.ts';
import { FamilyEducationVolunteer } from './family-education-volunteer.ts';
import { GuidedChild } from './guided-child.ts';

const FamilyGuidanceSchema = defineEntity({
  name: 'FamilyGuidance',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(GuidedChild).updateRule('cascade'),
    expert: () => p.manyToOne(FamilyEducationExpert).nullable().deleteRule('restrict'),
    volunteer: () => p.manyToOne(FamilyEducationVolunteer).nullable().deleteRule('restrict'),
    topics: p.enum(FAMILY_EDUCATION_TOPICS).array(),
    goal: p.text().nullable(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    outcome: p.enum(['GOAL_REACHED', 'IMPROVED', 'REFERRED', 'FAMILY_MOVED', 'DECLINED'] as const).nullable(),
    closingNote: p.text().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'openedOn'] }, { properties: ['openedOn'] }],
  uniques: [
    {
      name: 'family_guidance_open_once_per_expert',
      expression:
        'create unique index "family_guidance_open_once_per_expert" on "family_guidance" ("child_id", "expert_id") where "closed_on" is null',
    },
    {
      name: 'family_guidance_open_once_per_volunteer',
      expression:
        'create unique index "family_guidance_open_once_per_volunteer" on "family_guidance" ("child_id", "volunteer_id") where "closed_on" is null',
    },
  ],
  checks: [
    { name: 'family_guidance_one_guide', expression: 'num_nonnulls("expert_id", "volunteer_id") = 1' },
    { name: 'family_guidance_has_topic', expression: 'cardinality("topics") > 0' },
    { name: 'family_guidance_closed_in_order', expression: '"closed_on" >= "opened_on"' },
    { name: 'family_guidance_closed_with_outcome', expression: '("closed_on" is null) = ("outcome" is null)' },
  ],
});

/** 一对一指导: an expert or a volunteer guides one family; a guide has at most one open guidance with a child. */
export class FamilyGuidance extends FamilyGuidanceSchema.class {}
FamilyGuidanceSchema.setClass(FamilyGuidance);
