import type { FieldProblem } from '../../../schema/errors.ts';
import type { Work } from '../../act.ts';
import { found, knownDivision, notInFuture, positive, problem, refuse, saysSomething } from '../../check.ts';
import { inOfficeOn, openOn } from '../../check-place.ts';
import { namedChildren } from '../../named-children.ts';
import { recorded } from '../../recorded.ts';
import { FamilyEducationActivity } from '../entities/family-education-activity.ts';
import { FamilyEducationAttendance } from '../entities/family-education-attendance.ts';
import { FamilyEducationCampaign } from '../entities/family-education-campaign.ts';
import { FamilyEducationExpert } from '../entities/family-education-expert.ts';
import { GuidanceSite } from '../entities/guidance-site.ts';
import { namedChild } from '../named-child.ts';
import type { FamilyEducationActivityForm, HoldLectureInput } from '../schema.generated.ts';

/** Writes down an activity that has been held, with the known children who took part (举办家庭教育活动). */
export async function heldActivity(
  form: FamilyEducationActivityForm,
  input: HoldLectureInput,
  work: Work,
): Promise<number> {
  const { em, today } = work;
  const { site, expert, campaign } = await referredTo(input, work);
  const attendances = input.attendances ?? [];
  const named = attendances.map(({ child }, at) => ({ field: `attendances.${at}.child`, input: child }));
  const children = await namedChildren(namedChild, { field: 'attendances', children: named }, work);
  refuse(
    saysSomething('title', input.title, 100),
    notInFuture('heldOn', input.heldOn, today),
    await knownDivision('divisionCode', input.divisionCode, em),
    saysSomething('place', input.place),
    openOn('siteId', site, input.heldOn),
    inOfficeOn('expertId', expert, input.heldOn),
    positive('participantCount', input.participantCount),
    enoughParticipants(input),
    ...children.problems,
  );
  const { title, topic, heldOn, divisionCode, place, participantCount } = input;
  const facts = { title, topic, heldOn, divisionCode, place, participantCount };
  const activity = em.create(FamilyEducationActivity, { form, ...facts, site, expert, campaign, ...recorded(work) });
  for (const [at, child] of children.records().entries()) {
    const accompaniedBy = attendances[at]?.accompaniedBy ?? null;
    em.create(FamilyEducationAttendance, { activity, child, attendedOn: heldOn, accompaniedBy });
  }
  await em.flush();
  return activity.id;
}

async function referredTo(input: HoldLectureInput, { em }: Work) {
  const { siteId, expertId, campaignId } = input;
  return {
    site: siteId ? await found('siteId', siteId, (id) => em.findOne(GuidanceSite, { id })) : null,
    expert: expertId ? await found('expertId', expertId, (id) => em.findOne(FamilyEducationExpert, { id })) : null,
    campaign: campaignId
      ? await found('campaignId', campaignId, (id) => em.findOne(FamilyEducationCampaign, { id }))
      : null,
  };
}

function enoughParticipants({ participantCount, attendances = [] }: HoldLectureInput): FieldProblem | null {
  return participantCount > 0 && participantCount < attendances.length
    ? problem('participantCount', '参加人数不能少于列出的儿童人数,请核对。')
    : null;
}
