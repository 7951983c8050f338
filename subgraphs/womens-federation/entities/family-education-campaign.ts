import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';

const FamilyEducationCampaignSchema = defineEntity({
  name: 'FamilyEducationCampaign',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(100),
    season: p.enum(['SPRING_FESTIVAL', 'WINTER_HOLIDAY', 'SUMMER_HOLIDAY', 'YEAR_ROUND'] as const),
    ...period,
    ...provenance,
  },
  uniques: [{ name: 'family_education_campaign_unique', properties: ['name', 'from'] }],
  checks: [{ name: 'family_education_campaign_period_in_order', expression: '"until" > "from"' }],
});

/** 家庭教育主题行动: a campaign that activities belong to, such as 把爱带回家; which ones there are is data. */
export class FamilyEducationCampaign extends FamilyEducationCampaignSchema.class {}
FamilyEducationCampaignSchema.setClass(FamilyEducationCampaign);
