import type { Act, Work } from '../../act.ts';
import { atLeastOne, inOrder, notInFuture, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { HarbourCompanion } from '../entities/harbour-companion.ts';
import { HarbourMembership } from '../entities/harbour-membership.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';
import { openAt, openingTimeProblems } from '../opening-times.ts';
import type { UpdateHeartHarbourInput } from '../schema.generated.ts';

/** 修改童心港湾: what is given changes, what is left out stays; closing ends memberships and the companion's term. */
export const updateHeartHarbour: Act<UpdateHeartHarbourInput> = async (input, work) => {
  const { em, today, now } = work;
  const harbour = await seen(em, HeartHarbour, 'id', input.id, input.expectedVersion);
  refuse(
    saysSomething('name', input.name, 100),
    saysSomething('address', input.address),
    notInFuture('closedOn', input.closedOn, today),
    inOrder('closedOn', harbour.openedOn, input.closedOn),
    atLeastOne('services', input.services, '一项服务'),
    ...openingTimeProblems(input.openingTimes ?? []),
  );
  harbour.name = input.name?.trim() ?? harbour.name;
  harbour.address = input.address ?? harbour.address;
  harbour.isInPoorVillage = input.isInPoorVillage ?? harbour.isInPoorVillage;
  harbour.equipment = input.equipment ?? harbour.equipment;
  harbour.services = input.services ? [...new Set(input.services)] : harbour.services;
  harbour.updatedAt = now;
  if (input.openingTimes) await openAt(harbour, input.openingTimes, today, work, harbour.source);
  if (input.closedOn) await close(harbour, input.closedOn, work);
  return harbour.id;
};

async function close(harbour: HeartHarbour, closedOn: string, { em }: Work): Promise<void> {
  harbour.closedOn = closedOn;
  const memberships = await em.find(HarbourMembership, { harbour, until: null });
  const companions = await em.find(HarbourCompanion, { harbour, until: null });
  for (const ending of [...memberships, ...companions]) ending.until = closedOn;
}
