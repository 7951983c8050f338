import type { Act } from '../../act.ts';
import { atLeastOne, knownDivision, notInFuture, phoneNumber, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { GuidanceSite } from '../entities/guidance-site.ts';
import type { CreateGuidanceSiteInput } from '../schema.generated.ts';
import { openFrom, openingTimeProblems } from './opening-times.ts';

/** 新建家庭教育指导服务站点, with the opening times it starts with. */
export const createGuidanceSite: Act<CreateGuidanceSiteInput> = async (input, work) => {
  const { em, today } = work;
  const { openingTimes, services, ...given } = input;
  refuse(
    saysSomething('name', input.name, 100),
    await knownDivision('divisionCode', input.divisionCode, em),
    saysSomething('address', input.address),
    phoneNumber('phone', input.phone),
    atLeastOne('services', services),
    notInFuture('openedOn', input.openedOn, today),
    ...openingTimeProblems(openingTimes),
  );
  const site = em.create(GuidanceSite, { ...given, services: [...new Set(services)], ...recorded(work) });
  openFrom(em, site, openingTimes ?? [], input.openedOn);
  await em.flush();
  return site.id;
};
