import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { MonthlyVisit } from '../entities/monthly-visit.ts';
import { Pairing } from '../entities/pairing.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import { recorded } from '../recorded.ts';
import type { RecordMonthlyVisitInput } from '../schema.generated.ts';

/** 登记一次走访 (月常态走访, JS37). */
export const recordMonthlyVisit: Act<RecordMonthlyVisitInput> = async (input, work) => {
  const { em, today } = work;
  const pairing = await found('pairingId', input.pairingId, (id) => em.findOne(Pairing, { id }));
  const { visitorId, visitedOn, form, content } = input;
  const visitor = visitorId
    ? await found('visitorId', visitorId, (id) => em.findOne(PairingMember, { id, pairing }))
    : null;
  refuse(
    notInFuture('visitedOn', visitedOn, today),
    saysSomething('content', content, 2000),
    holds(pairing, visitedOn)
      ? null
      : { field: 'input.visitedOn', message: '走访日期不在结对期间内,请核对日期或结对。' },
    !visitor || holds(visitor, visitedOn)
      ? null
      : { field: 'input.visitorId', message: '这名成员在走访当天不在任,请重新选择走访人。' },
  );
  const visit = em.create(MonthlyVisit, {
    pairing,
    visitor,
    visitedOn,
    form,
    content,
    ...recorded(work, input.source),
  });
  await em.flush();
  return visit.id;
};

function holds({ from, until }: { from: string; until?: string | null }, day: string): boolean {
  return from <= day && (!until || day < until);
}
