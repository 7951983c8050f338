import type { Act } from '../../act.ts';
import { found, inOrder, notInFuture, problem, refuse } from '../../check.ts';
import { HarbourMembership } from '../entities/harbour-membership.ts';
import type { LeaveHarbourInput } from '../schema.generated.ts';

/** 儿童退出港湾. */
export const leaveHarbour: Act<LeaveHarbourInput> = async (input, { em, today }) => {
  const membership = await found('membershipId', input.membershipId, (id) => em.findOne(HarbourMembership, { id }));
  refuse(
    membership.until ? problem('membershipId', '这段参加经历已经结束,无需再次退出。') : null,
    notInFuture('until', input.until, today),
    inOrder('until', membership.from, input.until),
  );
  membership.until = input.until;
  return membership.id;
};
