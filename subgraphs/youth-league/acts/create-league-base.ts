import type { Act } from '../../act.ts';
import { knownDivision, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { LeagueBase } from '../entities/league-base.ts';
import type { CreateLeagueBaseInput } from '../schema.generated.ts';

/** 登记一处共青团阵地. */
export const createLeagueBase: Act<CreateLeagueBaseInput> = async (input, work) => {
  const { em, today } = work;
  const { kind, divisionCode, address, openedOn } = input;
  refuse(
    saysSomething('name', input.name, 100),
    saysSomething('address', address),
    await knownDivision('divisionCode', divisionCode, em, ['COUNTY', 'TOWNSHIP', 'VILLAGE']),
    notInFuture('openedOn', openedOn, today),
  );
  const facts = { kind, name: input.name.trim(), divisionCode, address, openedOn };
  const base = em.create(LeagueBase, { ...facts, ...recorded(work, input.source) });
  await em.flush();
  return base.id;
};
