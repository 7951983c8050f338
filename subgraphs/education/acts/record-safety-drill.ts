import type { Act } from '../../act.ts';
import { found, notInFuture, positive, refuse } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { SafetyDrill } from '../entities/safety-drill.ts';
import { School } from '../entities/school.ts';
import type { RecordSafetyDrillInput } from '../schema.generated.ts';

/** 登记安全演练 (FS53). */
export const recordSafetyDrill: Act<RecordSafetyDrillInput> = async ({ schoolId, ...input }, work) => {
  refuse(notInFuture('heldOn', input.heldOn, work.today), positive('participantCount', input.participantCount));
  const school = await found('schoolId', schoolId, (id) => work.em.findOne(School, { id }));
  const held = work.em.create(SafetyDrill, { school, ...input, ...recorded(work, '安全演练台账') });
  await work.em.flush();
  return held.id;
};
