import type { Act } from '../../act.ts';
import { refuse, saysSomething } from '../../check.ts';
import { isOf, reserved } from '../actor.ts';
import type { WithdrawSharingRequestInput } from '../schema.generated.ts';
import { seenRequest } from '../seen-papers.ts';
import { stillOpen } from './open-request.ts';

/** 撤回共享申请: by the department that asked, before it is answered. */
export const withdrawSharingRequest: Act<WithdrawSharingRequestInput> = async (input, work) => {
  const { today, viewer } = work;
  const request = await seenRequest(input, work);
  const isConsumer = isOf(viewer, request.consumer, ['OFFICER', 'MANAGER', 'DATA_STEWARD']);
  refuse(
    reserved('requestNumber', isConsumer, '申请部门的工作人员、管理人员或数据管理员'),
    stillOpen(request),
    saysSomething('reason', input.reason, 1000),
  );
  request.state = 'WITHDRAWN';
  request.answer = input.reason ?? null;
  request.answeredOn = today;
  request.answeredBy = viewer.name;
  return request.id;
};
