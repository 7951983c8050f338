import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { openOn } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import { CollectiveCare } from '../entities/collective-care.ts';
import { CollectiveCareParticipation } from '../entities/collective-care-participation.ts';
import { LeagueBase } from '../entities/league-base.ts';
import { participants } from '../named-child.ts';
import type { HoldCollectiveCareInput } from '../schema.generated.ts';

/** 登记一次季集中关爱 (JS37), held at a base. */
export const holdCollectiveCare: Act<HoldCollectiveCareInput> = async (input, work) => {
  const { em, today } = work;
  const base = await found('baseId', input.baseId, (id) => em.findOne(LeagueBase, { id }));
  const children = await participants(input.participants, work, input.source);
  refuse(
    saysSomething('theme', input.theme, 100),
    notInFuture('heldOn', input.heldOn, today),
    openOn('heldOn', base, input.heldOn),
    ...children.problems,
  );
  const collectiveCare = em.create(CollectiveCare, {
    base,
    divisionCode: base.divisionCode,
    theme: input.theme,
    heldOn: input.heldOn,
    ...recorded(work, input.source),
  });
  for (const child of children.records()) em.create(CollectiveCareParticipation, { child, collectiveCare });
  await em.flush();
  return collectiveCare.id;
};
