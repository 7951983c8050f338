import type { Act } from '../../act.ts';
import { inOrder, knownDivision, notInFuture, phoneNumber, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { GridWorker } from '../entities/grid-worker.ts';
import type { AppointGridWorkerInput } from '../schema.generated.ts';

/** 任命巾帼网格员或村妇联执委, for a village or a township. */
export const appointGridWorker: Act<AppointGridWorkerInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    saysSomething('name', input.name, 50),
    await knownDivision('divisionCode', input.divisionCode, em, ['TOWNSHIP', 'VILLAGE']),
    phoneNumber('phone', input.phone),
    saysSomething('signInId', input.signInId, 255),
    notInFuture('from', input.from, today),
    inOrder('until', input.from, input.until),
  );
  const worker = em.create(GridWorker, { ...input, signInId: input.signInId?.trim(), ...recorded(work) });
  await em.flush();
  return worker.id;
};
