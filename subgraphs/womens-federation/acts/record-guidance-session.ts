import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { FamilyGuidance } from '../entities/family-guidance.ts';
import { FamilyGuidanceSession } from '../entities/family-guidance-session.ts';
import type { RecordGuidanceSessionInput } from '../schema.generated.ts';

/** 记录一次指导; one held before the guidance was closed may still be recorded afterwards. */
export const recordGuidanceSession: Act<RecordGuidanceSessionInput> = async (input, work) => {
  const { em, today } = work;
  const guidance = await found('guidanceId', input.guidanceId, (id) =>
    em.findOne(FamilyGuidance, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  );
  const isOver = problem('heldOn', '这项指导在该日期已经结束,请核对日期,或开始新的指导。');
  refuse(
    notInFuture('heldOn', input.heldOn, today),
    notBefore('heldOn', input.heldOn, guidance.openedOn, '指导的开始日期'),
    guidance.closedOn && input.heldOn > guidance.closedOn ? isOver : null,
    saysSomething('summary', input.summary, 2000),
  );
  const { heldOn, form, summary } = input;
  em.create(FamilyGuidanceSession, { guidance, heldOn, form, summary, ...recorded(work) });
  await em.flush();
  return guidance.id;
};
