import type { Act } from '../../act.ts';
import { atLeastOne, knownDivision, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';
import { openAt, openingTimeProblems } from '../opening-times.ts';
import type { CreateHeartHarbourInput } from '../schema.generated.ts';

/** 登记一处童心港湾. */
export const createHeartHarbour: Act<CreateHeartHarbourInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    saysSomething('name', input.name, 100),
    saysSomething('address', input.address),
    await knownDivision('divisionCode', input.divisionCode, em, ['TOWNSHIP', 'VILLAGE']),
    notInFuture('openedOn', input.openedOn, today),
    atLeastOne('services', input.services, '一项服务'),
    ...openingTimeProblems(input.openingTimes ?? []),
  );
  const harbour = em.create(HeartHarbour, {
    name: input.name.trim(),
    divisionCode: input.divisionCode,
    address: input.address,
    isInPoorVillage: input.isInPoorVillage,
    equipment: input.equipment,
    services: [...new Set(input.services)],
    openedOn: input.openedOn,
    ...recorded(work, input.source),
  });
  await em.flush();
  await openAt(harbour, input.openingTimes ?? [], input.openedOn, work, input.source);
  return harbour.id;
};
