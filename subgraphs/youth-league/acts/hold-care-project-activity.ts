import type { Act } from '../../act.ts';
import { found, knownDivision, notInFuture, refuse, saysSomething } from '../../check.ts';
import { openOn } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import { CareProject } from '../entities/care-project.ts';
import { CareProjectActivity } from '../entities/care-project-activity.ts';
import { CareProjectParticipation } from '../entities/care-project-participation.ts';
import { LeagueBase } from '../entities/league-base.ts';
import { participants } from '../named-child.ts';
import type { HoldCareProjectActivityInput } from '../schema.generated.ts';

/** 登记一次关爱项目活动 (JS37, six projects). */
export const holdCareProjectActivity: Act<HoldCareProjectActivityInput> = async (input, work) => {
  const { em, today } = work;
  const { baseId, title, divisionCode, heldOn } = input;
  const base = baseId ? await found('baseId', baseId, (id) => em.findOne(LeagueBase, { id })) : null;
  const children = await participants(input.participants, work, input.source);
  refuse(
    saysSomething('title', title, 100),
    notInFuture('heldOn', heldOn, today),
    await knownDivision('divisionCode', divisionCode, em),
    openOn('heldOn', base, heldOn),
    ...children.problems,
  );
  const project = await em.findOneOrFail(CareProject, { kind: input.project });
  const facts = { project, base, title, divisionCode, heldOn };
  const activity = em.create(CareProjectActivity, { ...facts, ...recorded(work, input.source) });
  for (const child of children.records()) em.create(CareProjectParticipation, { child, activity });
  await em.flush();
  return activity.id;
};
