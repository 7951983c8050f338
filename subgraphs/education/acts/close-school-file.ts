import type { Act } from '../../act.ts';
import { inOrder, notInFuture, refuse } from '../../check.ts';
import type { CloseSchoolFileInput } from '../schema.generated.ts';
import { schoolFileSeen } from './parts/school-file-seen.ts';

/** 结束学校留守儿童档案, for example when the parents are back. */
export const closeSchoolFile: Act<CloseSchoolFileInput> = async (input, work) => {
  refuse(notInFuture('closedOn', input.closedOn, work.today));
  const file = await schoolFileSeen(input, work);
  refuse(inOrder('closedOn', file.openedOn, input.closedOn));
  file.closedOn = input.closedOn;
  return file.id;
};
