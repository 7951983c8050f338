import type { Act } from '../../act.ts';
import { knownDivision, notInFuture, refuse, saysSomething } from '../../check.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';
import { openAt, openingTimeProblems } from '../opening-times.ts';
import { recorded } from '../recorded.ts';
import type { CreateHeartHarbourInput, HarbourService } from '../schema.generated.ts';

/** 登记一处童心港湾. */
export const createHeartHarbour: Act<CreateHeartHarbourInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    saysSomething('name', input.name, 100),
    saysSomething('address', input.address),
    await knownDivision('divisionCode', input.divisionCode, em, ['TOWNSHIP', 'VILLAGE']),
    notInFuture('openedOn', input.openedOn, today),
    atLeastOne(input.services),
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

/** A harbour gives at least one service. */
export function atLeastOne(services: readonly HarbourService[] | null | undefined) {
  return services?.length === 0 ? { field: 'input.services', message: '请至少选择一项服务。' } : null;
}
