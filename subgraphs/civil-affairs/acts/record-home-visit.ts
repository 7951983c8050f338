import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act } from '../../act.ts';
import { found, notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { HomeVisit } from '../entities/home-visit.ts';
import type { RegisteredChild } from '../entities/registered-child.ts';
import { ServiceCase } from '../entities/service-case.ts';
import type { RecordHomeVisitInput } from '../schema.generated.ts';
import { childOnRegister } from './child-on-register.ts';
import { after } from './day-order.ts';

/** 登记入户探访, within a case or without one; the village is the child's present one. */
export const recordHomeVisit: Act<RecordHomeVisitInput> = async (input, work) => {
  const { childId, caseId, source, ...own } = input;
  const child = await childOnRegister('childId', childId, work);
  const serviceCase = caseId ? await found('caseId', caseId, (id) => work.em.findOne(ServiceCase, { id })) : null;
  refuse(
    saysSomething('visitorName', input.visitorName, 100),
    saysSomething('finding', input.finding, 2_000),
    saysSomething('source', source),
    notInFuture('visitedOn', input.visitedOn, work.today),
    notBefore('visitedOn', input.visitedOn, child.birthDate, '儿童出生日期'),
    after('nextDueOn', input.nextDueOn, input.visitedOn, '本次探访日期'),
    ...problemsOfCase(serviceCase, child, input.visitedOn),
  );
  const visit = work.em.create(HomeVisit, {
    child,
    serviceCase,
    divisionCode: child.divisionCode,
    ...own,
    ...recorded(work, source),
  });
  await work.em.flush();
  return visit.id;
};

function problemsOfCase(
  serviceCase: ServiceCase | null,
  child: RegisteredChild,
  visitedOn: string,
): (FieldProblem | null)[] {
  if (!serviceCase) return [];
  return [
    serviceCase.child.id === child.id ? null : problem('caseId', '这个个案不是这名儿童的,请重新选择。'),
    notBefore('visitedOn', visitedOn, serviceCase.openedOn, '开案日期'),
    serviceCase.closedOn && visitedOn > serviceCase.closedOn
      ? problem('caseId', '这个个案在探访之前已经结案,请重新选择或不填个案。')
      : null,
  ];
}
