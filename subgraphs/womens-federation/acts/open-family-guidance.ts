import type { Act, Work } from '../../act.ts';
import { atLeastOne, found, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { inOfficeOn } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import { FamilyEducationExpert } from '../entities/family-education-expert.ts';
import { FamilyEducationVolunteer } from '../entities/family-education-volunteer.ts';
import { FamilyGuidance } from '../entities/family-guidance.ts';
import { namedChild } from '../named-child.ts';
import type { OpenFamilyGuidanceInput } from '../schema.generated.ts';

/** 开始一对一指导: an expert or a volunteer, not both, begins to guide a family. */
export const openFamilyGuidance: Act<OpenFamilyGuidanceInput> = async (input, work) => {
  const { em, today } = work;
  const { expert, volunteer } = await guideOf(input, work);
  const child = await namedChild('child', input.child, work);
  const oneGuide = problem('expertId', '请在专家和志愿者中选择一人,不能都选,也不能都不选。');
  refuse(
    ...child.problems,
    Boolean(expert) === Boolean(volunteer) ? oneGuide : null,
    inOfficeOn('expertId', expert, input.openedOn),
    inOfficeOn('volunteerId', volunteer, input.openedOn),
    atLeastOne('topics', input.topics),
    saysSomething('goal', input.goal, 500),
    notInFuture('openedOn', input.openedOn, today),
  );
  const guidance = em.create(FamilyGuidance, {
    child: child.record(),
    expert,
    volunteer,
    topics: [...new Set(input.topics)],
    goal: input.goal ?? null,
    openedOn: input.openedOn,
    ...recorded(work),
  });
  await em.flush();
  return guidance.id;
};

async function guideOf({ expertId, volunteerId }: OpenFamilyGuidanceInput, { em }: Work) {
  return {
    expert: expertId ? await found('expertId', expertId, (id) => em.findOne(FamilyEducationExpert, { id })) : null,
    volunteer: volunteerId
      ? await found('volunteerId', volunteerId, (id) => em.findOne(FamilyEducationVolunteer, { id }))
      : null,
  };
}
