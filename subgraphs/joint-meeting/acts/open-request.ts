import type { FieldProblem } from '../../../schema/errors.ts';
import type { Work } from '../../act.ts';
import { problem, refuse } from '../../check.ts';
import { coversAll, DECIDING_ROLES, isOf, reserved, termOf } from '../actor.ts';
import type { SharingRequest } from '../entities/sharing-request.ts';
import { seenRequest } from '../seen-papers.ts';

interface Seen {
  requestNumber: string;
  expectedVersion: number;
}

/** The request that the provider answers: open, as the clerk has seen it, by somebody who decides for the provider there. */
export async function requestToAnswer(input: Seen, work: Work): Promise<SharingRequest> {
  const { viewer } = work;
  const request = await seenRequest(input, work);
  const decides = isOf(viewer, request.provider, DECIDING_ROLES) && coversAll(viewer, request.divisions);
  const who = `${termOf(request.provider)}中管辖所申请区划的管理人员或数据管理员`;
  refuse(reserved('requestNumber', decides, who), stillOpen(request));
  return request;
}

/** A request is answered or withdrawn once. */
export function stillOpen(request: SharingRequest): FieldProblem | null {
  return request.state === 'OPEN' ? null : problem('requestNumber', '这份申请已经办结,请刷新后查看结果。');
}
