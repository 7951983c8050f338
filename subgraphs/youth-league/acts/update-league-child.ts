import type { Act } from '../../act.ts';
import { knownDivision, notInFuture, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { LeagueChild } from '../entities/league-child.ts';
import type { UpdateLeagueChildInput } from '../schema.generated.ts';

/** 修改共青团登记的儿童情况: what is given changes, what is left out stays. */
export const updateLeagueChild: Act<UpdateLeagueChildInput> = async (input, { em, today }) => {
  const child = await seen(em, LeagueChild, 'childId', input.childId, input.expectedVersion);
  refuse(
    saysSomething('name', input.name, 50),
    notInFuture('birthDate', input.birthDate, today),
    await knownDivision('divisionCode', input.divisionCode, em, ['TOWNSHIP', 'VILLAGE']),
  );
  child.name = input.name ?? child.name;
  child.birthDate = input.birthDate ?? child.birthDate;
  child.divisionCode = input.divisionCode ?? child.divisionCode;
  child.isDeFactoUnattended = input.isDeFactoUnattended ?? child.isDeFactoUnattended;
  return child.id;
};
