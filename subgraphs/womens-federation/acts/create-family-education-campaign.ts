import type { Act } from '../../act.ts';
import { inOrder, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { FamilyEducationCampaign } from '../entities/family-education-campaign.ts';
import type { CreateFamilyEducationCampaignInput } from '../schema.generated.ts';

/** 新建家庭教育主题行动; it may be planned ahead. */
export const createFamilyEducationCampaign: Act<CreateFamilyEducationCampaignInput> = async (input, work) => {
  refuse(saysSomething('name', input.name, 100), inOrder('until', input.from, input.until));
  const campaign = work.em.create(FamilyEducationCampaign, { ...input, ...recorded(work) });
  await work.em.flush();
  return campaign.id;
};
