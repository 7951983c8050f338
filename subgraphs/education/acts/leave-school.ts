import type { Act } from '../../act.ts';
import { inOrder, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { Enrolment } from '../entities/enrolment.ts';
import type { LeaveSchoolInput } from '../schema.generated.ts';

/** 学生离校: an enrolment ends, with the reason. */
export const leaveSchool: Act<LeaveSchoolInput> = async (input, { em, today }) => {
  refuse(
    notInFuture('leftOn', input.leftOn, today),
    saysSomething('note', input.note),
    input.reason === 'PROMOTED' ? problem('reason', '升级不是离校,请用“学生升级”办理。') : null,
  );
  const enrolment = await seen(em, Enrolment, 'enrolmentId', input.enrolmentId, input.expectedVersion);
  refuse(
    enrolment.until ? problem('enrolmentId', '这条学籍已经结束,请选择在读的学籍。') : null,
    inOrder('leftOn', enrolment.from, input.leftOn),
  );
  enrolment.until = input.leftOn;
  enrolment.leavingReason = input.reason;
  enrolment.leavingNote = input.note;
  return enrolment.id;
};
