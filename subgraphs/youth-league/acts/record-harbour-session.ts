import type { Act } from '../../act.ts';
import { found, notInFuture, notNegative, refuse, saysSomething } from '../../check.ts';
import { openOn } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import { HarbourSession } from '../entities/harbour-session.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';
import type { RecordHarbourSessionInput } from '../schema.generated.ts';

/** 登记一次港湾活动. */
export const recordHarbourSession: Act<RecordHarbourSessionInput> = async (input, work) => {
  const { em, today } = work;
  const harbour = await found('harbourId', input.harbourId, (id) => em.findOne(HeartHarbour, { id }));
  refuse(
    saysSomething('title', input.title, 100),
    notInFuture('heldOn', input.heldOn, today),
    notNegative('attendanceCount', input.attendanceCount),
    openOn('heldOn', harbour, input.heldOn),
  );
  const { heldOn, service, title, attendanceCount } = input;
  const facts = { harbour, heldOn, service, title, attendanceCount };
  const session = em.create(HarbourSession, { ...facts, ...recorded(work, input.source) });
  await em.flush();
  return session.id;
};
