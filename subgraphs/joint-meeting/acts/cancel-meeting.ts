import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { mayHoldMeeting, seenMeeting } from '../meeting-people.ts';
import type { CancelMeetingInput } from '../schema.generated.ts';

const CANCELLED = '会议已经取消。';
const HELD = '会议已经登记了情况,不能取消。';

/** 取消会议: it stays on the list with the reason. */
export const cancelMeeting: Act<CancelMeetingInput> = async (input, work) => {
  const meeting = await seenMeeting(input, work);
  const isHeld = meeting.minutes !== null || meeting.decisions.length > 0;
  refuse(
    mayHoldMeeting('number', meeting.divisionCode, work),
    meeting.cancelReason === null ? null : problem('number', CANCELLED),
    isHeld ? problem('number', HELD) : null,
    saysSomething('reason', input.reason),
  );
  meeting.cancelReason = input.reason;
  await work.em.flush();
  return meeting.id;
};
