import type { Act } from '../../act.ts';
import { inOrder, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { MonthlyVisit } from '../entities/monthly-visit.ts';
import { Pairing } from '../entities/pairing.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import type { EndPairingInput } from '../schema.generated.ts';

/** 结束结对: its members' terms end with it; visits stay as they were made. */
export const endPairing: Act<EndPairingInput> = async (input, { em, today }) => {
  const pairing = await seen(em, Pairing, 'pairingId', input.pairingId, input.expectedVersion);
  const later = await em.count(MonthlyVisit, { pairing, visitedOn: { $gte: input.until } });
  refuse(
    pairing.until ? problem('pairingId', '这个结对已经结束,无需再次结束。') : null,
    saysSomething('reason', input.reason),
    notInFuture('until', input.until, today),
    inOrder('until', pairing.from, input.until),
    later > 0 ? problem('until', '这一天或之后还有走访记录,请把结束日期改到最后一次走访之后。') : null,
  );
  pairing.until = input.until;
  pairing.endReason = input.reason;
  for (const member of await em.find(PairingMember, { pairing, until: null })) member.until = input.until;
  return pairing.id;
};
