import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { FamilyGuidance } from '../entities/family-guidance.ts';
import { FamilyGuidanceSession } from '../entities/family-guidance-session.ts';
import type { CloseFamilyGuidanceInput } from '../schema.generated.ts';

/** 结束一对一指导 with its outcome. */
export const closeFamilyGuidance: Act<CloseFamilyGuidanceInput> = async (input, { em, today }) => {
  const guidance = await found('guidanceId', input.guidanceId, (id) =>
    em.findOne(FamilyGuidance, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  );
  await em.lock(guidance, LockMode.OPTIMISTIC, input.expectedVersion);
  const last = await em.findOne(FamilyGuidanceSession, { guidance }, { orderBy: { heldOn: 'desc' } });
  const isClosed = problem('guidanceId', '这项指导已经结束,不能再次结束。');
  refuse(
    guidance.closedOn ? isClosed : null,
    notInFuture('closedOn', input.closedOn, today),
    notBefore('closedOn', input.closedOn, guidance.openedOn, '指导的开始日期'),
    notBefore('closedOn', input.closedOn, last?.heldOn, '最近一次指导的日期'),
    saysSomething('closingNote', input.closingNote, 500),
  );
  guidance.closedOn = input.closedOn;
  guidance.outcome = input.outcome;
  guidance.closingNote = input.closingNote ?? null;
  await em.flush();
  return guidance.id;
};
