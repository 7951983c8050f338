import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { reserved } from '../actor.ts';
import { dueDay } from '../due-day.ts';
import type { ReopenCorrectionInput } from '../schema.generated.ts';
import { seenCorrection } from '../seen-papers.ts';

/** 重新提出校核: once, by the department that asked, when it does not agree with the answer. */
export const reopenCorrection: Act<ReopenCorrectionInput> = async (input, work) => {
  const { em, today, viewer } = work;
  const { reason } = input;
  const request = await seenCorrection(input, work);
  refuse(reserved('requestNumber', viewer.department === request.askedBy, '提出校核的部门'));
  refuse(
    request.state === 'OPEN' ? problem('requestNumber', '这份校核还没有答复,无需重新提出。') : null,
    request.isReopened ? problem('requestNumber', '已经重新提出过一次;仍有异议的,请联席会议协调。') : null,
    saysSomething('reason', reason, 1000),
  );
  const due = await dueDay(em, 'CORRECTION_REQUEST', today);
  request.state = 'OPEN';
  request.isReopened = true;
  request.reopenReason = reason;
  request.countedFrom = today;
  request.dueOn = due.on;
  request.isDueProvisional = due.isProvisional;
  return request.id;
};
