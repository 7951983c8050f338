import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';
import { FAMILY_EDUCATION_TOPICS } from '../topics.ts';
import { FamilyEducationCampaign } from './family-education-campaign.ts';
import { FamilyEducationExpert } from './family-education-expert.ts';
import { GuidanceSite } from './guidance-site.ts';

const FamilyEducationActivitySchema = defineEntity({
  name: 'FamilyEducationActivity',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    title: p.string().length(100),
    form: p.enum([
      'LECTURE',
      'READING_TOGETHER',
      'PARENT_CHILD_ACTIVITY',
      'CONSULTATION',
      'SAFETY_EDUCATION',
      'HOLIDAY_CARE',
    ] as const),
    topic: p.enum(FAMILY_EDUCATION_TOPICS),
    campaign: () => p.manyToOne(FamilyEducationCampaign).nullable().deleteRule('restrict'),
    heldOn: p.date(),
    divisionCode: divisionCode(),
    place: p.string(),
    site: () => p.manyToOne(GuidanceSite).nullable().deleteRule('restrict'),
    expert: () => p.manyToOne(FamilyEducationExpert).nullable().deleteRule('restrict'),
    participantCount: p.integer(),
    ...provenance,
  },
  indexes: [
    { properties: ['divisionCode', 'heldOn'] },
    { properties: ['heldOn'] },
    { properties: ['site', 'heldOn'] },
    { properties: ['campaign'] },
  ],
  uniques: [{ name: 'family_education_activity_id_held_on_unique', properties: ['id', 'heldOn'] }],
  checks: [{ name: 'family_education_activity_participants_positive', expression: '"participant_count" > 0' }],
});

/** 家庭教育活动: one event for families; 家庭教育大讲堂 are those of form LECTURE. */
export class FamilyEducationActivity extends FamilyEducationActivitySchema.class {}
FamilyEducationActivitySchema.setClass(FamilyEducationActivity);
