import type { Act } from '../../act.ts';
import { found, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { inOfficeOn } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import { metInPerson } from '../../visit-duty.ts';
import { MonthlyVisit } from '../entities/monthly-visit.ts';
import { Pairing } from '../entities/pairing.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import type { RecordMonthlyVisitInput } from '../schema.generated.ts';

/** 登记一次走访 (月常态走访, JS37). */
export const recordMonthlyVisit: Act<RecordMonthlyVisitInput> = async (input, work) => {
  const { em, today } = work;
  const pairing = await found('pairingId', input.pairingId, (id) => em.findOne(Pairing, { id }));
  const { visitorId, visitedOn, form, content, contents, sawChild, sawGuardian } = input;
  const visitor = visitorId
    ? await found('visitorId', visitorId, (id) => em.findOne(PairingMember, { id, pairing }))
    : null;
  refuse(
    notInFuture('visitedOn', visitedOn, today),
    saysSomething('content', content, 2000),
    isWithin(pairing, visitedOn) ? null : problem('visitedOn', '走访日期不在结对期间内,请核对日期或结对。'),
    inOfficeOn('visitorId', visitor, visitedOn),
    ...metInPerson(form, input),
  );
  const visit = em.create(MonthlyVisit, {
    pairing,
    visitor,
    visitedOn,
    form,
    content,
    contents,
    sawChild,
    sawGuardian,
    ...recorded(work, input.source),
  });
  await em.flush();
  return visit.id;
};

function isWithin({ from, until }: { from: string; until?: string | null }, day: string): boolean {
  return from <= day && (!until || day < until);
}
