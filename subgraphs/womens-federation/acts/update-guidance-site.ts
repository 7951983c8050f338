import type { Act } from '../../act.ts';
import { atLeastOne, inOrder, notInFuture, phoneNumber, problem, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { GuidanceSite } from '../entities/guidance-site.ts';
import type { UpdateGuidanceSiteInput } from '../schema.generated.ts';
import { endOpeningTimes, openFrom, openingTimeProblems } from './opening-times.ts';

/** 修改站点: what is not given stays; new opening times replace the old ones from today, and the old ones stay on record. */
export const updateGuidanceSite: Act<UpdateGuidanceSiteInput> = async (input, { em, today, now }) => {
  const site = await seen(em, GuidanceSite, 'siteId', input.siteId, input.expectedVersion);
  const isClosed = problem('openingTimes', '站点已停用,不能设置开放时间。');
  refuse(
    saysSomething('name', input.name, 100),
    saysSomething('address', input.address),
    phoneNumber('phone', input.phone),
    atLeastOne('services', input.services),
    notInFuture('closedOn', input.closedOn, today),
    inOrder('closedOn', site.openedOn, input.closedOn),
    input.openingTimes && (input.closedOn ?? site.closedOn) ? isClosed : null,
    ...openingTimeProblems(input.openingTimes),
  );
  change(site, input);
  site.updatedAt = now;
  if (input.openingTimes || input.closedOn) await endOpeningTimes(em, site, input.closedOn ?? today);
  if (input.openingTimes) openFrom(em, site, input.openingTimes, today);
  await em.flush();
  return site.id;
};

function change(site: GuidanceSite, input: UpdateGuidanceSiteInput): void {
  if (input.name) site.name = input.name;
  if (input.address !== undefined) site.address = input.address;
  if (input.phone !== undefined) site.phone = input.phone;
  if (input.services) site.services = [...new Set(input.services)];
  if (typeof input.isInsured === 'boolean') site.isInsured = input.isInsured;
  if (input.closedOn) site.closedOn = input.closedOn;
}
