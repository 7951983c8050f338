import type { Act } from '../../act.ts';
import { notBefore, problem, refuse } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { CaseRosterMember } from '../entities/case-roster-member.ts';
import type { RemoveFromCaseRosterInput } from '../schema.generated.ts';

/** 移出个案名册: from today on, or from a later day; what was before stays on the roster. */
export const removeFromCaseRoster: Act<RemoveFromCaseRosterInput> = async (input, work) => {
  const member = await seen(work.em, CaseRosterMember, 'id', input.id, input.expectedVersion);
  const until = input.until ?? work.today;
  refuse(
    member.until && member.until <= work.today ? problem('id', '此人已不在名册上,无需再次移出。') : null,
    notBefore('until', until, work.today, '今天'),
    notBefore('until', until, member.from, '加入名册的日期'),
  );
  const { recordedBy, recordedOn } = recorded(work);
  work.em.assign(member, { until, recordedBy, recordedOn });
  await work.em.flush();
  return member.id;
};
