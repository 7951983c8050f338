import type { Act } from '../../act.ts';
import { atLeastOne, inOrder, knownDivision, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { FamilyEducationExpert } from '../entities/family-education-expert.ts';
import type { EnlistFamilyEducationExpertInput } from '../schema.generated.ts';

/** 聘任家庭教育专家. */
export const enlistFamilyEducationExpert: Act<EnlistFamilyEducationExpertInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    saysSomething('name', input.name, 50),
    await knownDivision('divisionCode', input.divisionCode, em),
    atLeastOne('topics', input.topics),
    saysSomething('employer', input.employer, 100),
    notInFuture('from', input.from, today),
    inOrder('until', input.from, input.until),
  );
  const expert = em.create(FamilyEducationExpert, {
    ...input,
    topics: [...new Set(input.topics)],
    ...recorded(work),
  });
  await em.flush();
  return expert.id;
};
