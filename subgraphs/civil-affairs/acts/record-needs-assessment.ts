import type { Act } from '../../act.ts';
import { notBefore, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { NeedsAssessment } from '../entities/needs-assessment.ts';
import type { RecordNeedsAssessmentInput } from '../schema.generated.ts';
import { childOnRegister } from './child-on-register.ts';
import { after } from './day-order.ts';

/** 登记需求评估: the assessment of the same area that holds ends on the same day. */
export const recordNeedsAssessment: Act<RecordNeedsAssessmentInput> = async (input, work) => {
  const child = await childOnRegister('childId', input.childId, work);
  const { area } = input;
  const [last] = await work.em.find(NeedsAssessment, { child, area }, { orderBy: { from: 'desc' }, limit: 1 });
  refuse(
    notInFuture('from', input.from, work.today),
    notBefore('from', input.from, child.birthDate, '出生日期'),
    after('from', input.from, last?.from, '同一方面上次评估的日期'),
    notBefore('from', input.from, last?.until, '同一方面上次评估的结束日期'),
    saysSomething('finding', input.finding, 2_000),
    saysSomething('assessedBy', input.assessedBy, 100),
    saysSomething('source', input.source),
  );
  if (last && !last.until) last.until = input.from;
  await work.em.flush();
  const { childId: _childId, source, ...own } = input;
  const assessment = work.em.create(NeedsAssessment, { child, ...own, ...recorded(work, source) });
  await work.em.flush();
  return assessment.id;
};
