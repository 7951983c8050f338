import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, inOrder, notInFuture, problem, refuse } from '../../check.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import type { EndPairingMemberInput } from '../schema.generated.ts';

/** 结束一名结对成员的任期; the pairing goes on and shows the gap. */
export const endPairingMember: Act<EndPairingMemberInput> = async (input, { em, today, now }) => {
  const member = await found('memberId', input.memberId, (id) =>
    em.findOne(PairingMember, { id }, { populate: ['pairing'] }),
  );
  const pairing = member.pairing;
  await em.lock(pairing, LockMode.OPTIMISTIC, input.expectedVersion);
  refuse(
    member.until ? problem('memberId', '这名成员的任期已经结束,无需再次结束。') : null,
    notInFuture('until', input.until, today),
    inOrder('until', member.from, input.until),
  );
  member.until = input.until;
  pairing.updatedAt = now;
  return pairing.id;
};
