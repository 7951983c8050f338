import type { Act } from '../../act.ts';
import { found, notBefore, notInFuture, refuse, saysSomething } from '../../check.ts';
import { inOfficeOn } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import { nextCaseNumber } from '../case-number.ts';
import { ServiceCase } from '../entities/service-case.ts';
import { SocialWorker } from '../entities/social-worker.ts';
import type { OpenCaseInput } from '../schema.generated.ts';
import { childOnRegister } from './child-on-register.ts';

/** 开案: a social worker in office opens a case at the station; a child has at most one open case (database). */
export const openCase: Act<OpenCaseInput> = async (input, work) => {
  const { childId, workerId, source, ...own } = input;
  const child = await childOnRegister('childId', childId, work);
  const worker = await found('workerId', workerId, (id) => work.em.findOne(SocialWorker, { id }));
  refuse(
    inOfficeOn('workerId', worker, input.openedOn),
    notInFuture('openedOn', input.openedOn, work.today),
    notBefore('openedOn', input.openedOn, child.birthDate, '儿童出生日期'),
    saysSomething('reason', input.reason, 2_000),
    saysSomething('needs', input.needs, 2_000),
    saysSomething('plan', input.plan, 2_000),
    saysSomething('source', source),
  );
  const serviceCase = work.em.create(ServiceCase, {
    number: await nextCaseNumber(work.em, child.divisionCode, input.openedOn),
    child,
    worker,
    station: worker.station,
    divisionCode: child.divisionCode,
    ...own,
    ...recorded(work, source),
  });
  await work.em.flush();
  return serviceCase.id;
};
