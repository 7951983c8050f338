import type { Act } from '../../act.ts';
import { knownDivision, notInFuture, notNegative, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { LeagueVolunteer } from '../entities/league-volunteer.ts';
import type { RegisterLeagueVolunteerInput } from '../schema.generated.ts';

/** 登记一名青年志愿者. */
export const registerLeagueVolunteer: Act<RegisterLeagueVolunteerInput> = async (input, work) => {
  const { em, today } = work;
  const { name, divisionCode, phone, isStudent, isStanding, from } = input;
  const serviceHours = input.serviceHours ?? 0;
  refuse(
    saysSomething('name', name, 50),
    saysSomething('phone', phone, 20),
    await knownDivision('divisionCode', divisionCode, em),
    notInFuture('from', from, today),
    notNegative('serviceHours', serviceHours),
    serviceHours > 99_999 ? problem('serviceHours', '服务时长过大,请以小时为单位核对。') : null,
  );
  const facts = { name, divisionCode, phone, isStudent, isStanding, serviceHours, from };
  const volunteer = em.create(LeagueVolunteer, { ...facts, ...recorded(work, input.source) });
  await em.flush();
  return volunteer.id;
};
