import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import type { MeetingDecision } from '../entities/meeting.ts';
import { mayHoldMeeting, seenMeeting } from '../meeting-people.ts';
import type { MeetingDecisionInput, RecordMeetingInput } from '../schema.generated.ts';

const CANCELLED = '会议已取消,不能登记情况;重新召开的,请另行安排。';
const NOT_YET = '会议还没有召开,请在开会之后登记。';
const MANY = '议定事项最多 50 条,请合并。';

/** 登记会议情况: who was there, what was said, what was decided and which task each decision became. */
export const recordMeeting: Act<RecordMeetingInput> = async (input, work) => {
  const { em, today } = work;
  const meeting = await seenMeeting(input, work);
  const { attendance, minutes, decisions } = input;
  refuse(
    mayHoldMeeting('number', meeting.divisionCode, work),
    meeting.cancelReason === null ? null : problem('number', CANCELLED),
    meeting.meetsOn > today ? problem('number', NOT_YET) : null,
    saysSomething('minutes', minutes, 20_000),
    (decisions ?? []).length > 50 ? problem('decisions', MANY) : null,
    ...(decisions ?? []).flatMap(({ text, taskNumber }) => [
      saysSomething('decisions', text, 500),
      saysSomething('decisions', taskNumber, 20),
    ]),
  );
  if (attendance) meeting.attendance = attendance;
  if (minutes) meeting.minutes = minutes;
  if (decisions) meeting.decisions = decisions.map(decided);
  await em.flush();
  return meeting.id;
};

function decided({ text, owner, dueOn, taskNumber }: MeetingDecisionInput): MeetingDecision {
  return { text, owner: owner ?? null, dueOn: dueOn ?? null, taskNumber: taskNumber ?? null };
}
