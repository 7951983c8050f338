import { dataProviders } from '../../../schema/access/shareable-coordinates.ts';
import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { reserved, termOf } from '../actor.ts';
import { dueDay } from '../due-day.ts';
import { CorrectionAnswer } from '../entities/correction-answer.ts';
import type { CorrectionRequest } from '../entities/correction-request.ts';
import type { AnswerCorrectionInput } from '../schema.generated.ts';
import { seenCorrection } from '../seen-papers.ts';

/** 答复校核: corrected, confirmed, or not ours; then it is the other department's to answer, in the same number of days. */
export const answerCorrection: Act<AnswerCorrectionInput> = async (input, work) => {
  const { em, today, viewer, recordedBy } = work;
  const { kind, text } = input;
  const request = await seenCorrection(input, work);
  const isOwner = viewer.department === request.owner;
  refuse(reserved('requestNumber', isOwner, `${termOf(request.owner)}的人员`));
  refuse(
    request.state === 'OPEN' ? null : problem('requestNumber', '这份校核已经答复;对答复有异议的,由提出部门重新提出。'),
    saysSomething('text', text, 1000),
    forwardingProblem(input, request),
  );
  const forwardedTo = kind === 'NOT_OURS' ? (input.forwardedTo as string) : null;
  const answer = { request, department: viewer.department, kind, text, forwardedTo, answeredOn: today, recordedBy };
  em.create(CorrectionAnswer, answer);
  if (kind === 'NOT_OURS') await handOver(request, forwardedTo as string, work);
  else request.state = kind;
  request.updatedAt = work.now;
  return request.id;
};

function forwardingProblem(
  { kind, forwardedTo }: AnswerCorrectionInput,
  request: CorrectionRequest,
): FieldProblem | null {
  if (kind !== 'NOT_OURS')
    return forwardedTo ? problem('forwardedTo', '只有不是本部门的数据才需要转交,请去掉。') : null;
  if (!forwardedTo) return problem('forwardedTo', '请填写数据的来源部门,以便转交。');
  if (forwardedTo === request.owner) return problem('forwardedTo', '不能转交给本部门,请填写来源部门。');
  if (forwardedTo === request.askedBy) return problem('forwardedTo', '不能转交给提出校核的部门,请填写来源部门。');
  return dataProviders().includes(forwardedTo)
    ? null
    : problem('forwardedTo', '该部门没有接入或不提供数据,请联系联席会议协调。');
}

async function handOver(request: CorrectionRequest, owner: string, { em, today }: Work): Promise<void> {
  const due = await dueDay(em, 'CORRECTION_REQUEST', today);
  request.owner = owner;
  request.countedFrom = today;
  request.dueOn = due.on;
  request.isDueProvisional = due.isProvisional;
}
