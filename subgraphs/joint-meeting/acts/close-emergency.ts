import type { Act } from '../../act.ts';
import { problem, refuse } from '../../check.ts';
import { reserved } from '../actor.ts';
import type { CloseEmergencyInput } from '../schema.generated.ts';
import { seenEmergency } from '../seen-papers.ts';

/** 关闭紧急查阅: before the hour is over, by whoever opened it. */
export const closeEmergency: Act<CloseEmergencyInput> = async (input, work) => {
  const { now, viewer } = work;
  const emergency = await seenEmergency(input, work);
  const isOver = emergency.closedAt || emergency.expiresAt <= now;
  refuse(reserved('number', emergency.openerId === viewer.id, '登记人本人'));
  refuse(isOver ? problem('number', '这次紧急查阅已经结束,无需关闭。') : null);
  emergency.closedAt = now;
  return emergency.id;
};
