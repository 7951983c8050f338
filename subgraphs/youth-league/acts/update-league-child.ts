import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, knownDivision, refuse, saysSomething } from '../../check.ts';
import { LeagueChild } from '../entities/league-child.ts';
import type { UpdateLeagueChildInput } from '../schema.generated.ts';

/** 修改共青团登记的儿童情况: what is given changes, what is left out stays. */
export const updateLeagueChild: Act<UpdateLeagueChildInput> = async (input, { em }) => {
  const child = await found('childId', input.childId, (id) => em.findOne(LeagueChild, { id }));
  await em.lock(child, LockMode.OPTIMISTIC, input.expectedVersion);
  refuse(
    saysSomething('name', input.name, 50),
    await knownDivision('divisionCode', input.divisionCode, em, ['TOWNSHIP', 'VILLAGE']),
  );
  child.name = input.name ?? child.name;
  child.divisionCode = input.divisionCode ?? child.divisionCode;
  child.isDeFactoUnattended = input.isDeFactoUnattended ?? child.isDeFactoUnattended;
  return child.id;
};
