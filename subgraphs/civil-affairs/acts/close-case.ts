import type { Act } from '../../act.ts';
import { notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { HomeVisit } from '../entities/home-visit.ts';
import { ServiceCase } from '../entities/service-case.ts';
import type { CloseCaseInput } from '../schema.generated.ts';

/** 结案: not before the case was opened nor before its last visit. */
export const closeCase: Act<CloseCaseInput> = async (input, work) => {
  const serviceCase = await seen(work.em, ServiceCase, 'id', input.id, input.expectedVersion);
  const [last] = await work.em.find(HomeVisit, { serviceCase }, { orderBy: { visitedOn: 'desc' }, limit: 1 });
  refuse(
    serviceCase.closedOn ? problem('id', '这个个案已经结案,无需再次结案。') : null,
    notInFuture('closedOn', input.closedOn, work.today),
    notBefore('closedOn', input.closedOn, serviceCase.openedOn, '开案日期'),
    notBefore('closedOn', input.closedOn, last?.visitedOn, '最近一次探访日期'),
    saysSomething('outcome', input.outcome, 2_000),
  );
  const { recordedBy, recordedOn } = recorded(work);
  work.em.assign(serviceCase, { closedOn: input.closedOn, outcome: input.outcome, recordedBy, recordedOn });
  return serviceCase.id;
};
