import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import type { RefuseSharingInput } from '../schema.generated.ts';
import { requestToAnswer } from './open-request.ts';

/** 不同意共享: with a reason (政务数据共享条例). */
export const refuseSharing: Act<RefuseSharingInput> = async (input, work) => {
  const request = await requestToAnswer(input, work);
  const reason = input.reason.trim();
  refuse(
    reason.length < 10 ? problem('reason', '请写明不同意的理由,至少 10 个字。') : null,
    saysSomething('reason', reason, 1000),
  );
  request.state = 'REFUSED';
  request.answer = reason;
  request.answeredOn = work.today;
  request.answeredBy = work.viewer.name;
  return request.id;
};
