import type { Act } from '../../act.ts';
import { found, inOrder, notBefore, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { CaseRosterMember } from '../entities/case-roster-member.ts';
import { ServiceCase } from '../entities/service-case.ts';
import type { AddToCaseRosterInput } from '../schema.generated.ts';

/** 加入个案名册: by somebody else, and from today or later, so that the roster always tells who could open the record when. */
export const addToCaseRoster: Act<AddToCaseRosterInput> = async (input, work) => {
  const serviceCase = await found('caseId', input.caseId, (id) => work.em.findOne(ServiceCase, { id }));
  const from = input.from ?? work.today;
  refuse(
    serviceCase.closedOn ? problem('caseId', '这个个案已经结案,不能再加入成员。请核对编号。') : null,
    saysSomething('personId', input.personId),
    input.personId.trim() === work.viewer.id ? problem('personId', '不能把自己加入名册,请由其他工作人员办理。') : null,
    saysSomething('personName', input.personName, 100),
    saysSomething('source', input.source),
    notBefore('from', from, work.today, '今天'),
    inOrder('until', from, input.until),
  );
  const member = work.em.create(CaseRosterMember, {
    serviceCase,
    personId: input.personId.trim(),
    personName: input.personName,
    from,
    until: input.until ?? null,
    ...recorded(work, input.source),
  });
  await work.em.flush();
  return member.id;
};
