import type { Act, Work } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import type { MeetingDecision } from '../entities/meeting.ts';
import { Task } from '../entities/task.ts';
import { mayHoldMeeting, seenMeeting } from '../meeting-people.ts';
import type { MeetingDecisionInput, RecordMeetingInput } from '../schema.generated.ts';
import { isFromTask } from '../tasks/task-people.ts';
import { withoutNationalId } from '../without-national-id.ts';

const CANCELLED = '会议已取消,不能登记情况;重新召开的,请另行安排。';
const NOT_YET = '会议还没有召开,请在开会之后登记。';
const NO_TASK = '没有这个任务号,请从任务列表中复制后重新填写。';
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
    withoutNationalId('minutes', minutes),
    (decisions ?? []).length > 50 ? problem('decisions', MANY) : null,
    ...(decisions ?? []).flatMap(({ text, taskNumber }) => [
      saysSomething('decisions', text, 500),
      withoutNationalId('decisions', text),
      saysSomething('decisions', taskNumber, 20),
    ]),
    (await areTasks(decisions ?? [], work)) ? null : problem('decisions', NO_TASK),
  );
  if (attendance) meeting.attendance = attendance;
  if (minutes) meeting.minutes = minutes;
  if (decisions) meeting.decisions = decisions.map(decided);
  await em.flush();
  return meeting.id;
};

/** Whether every task that a decision names is there, and one of this joint meeting's area. */
async function areTasks(decisions: readonly MeetingDecisionInput[], { em, viewer }: Work): Promise<boolean> {
  const numbers = new Set(decisions.flatMap(({ taskNumber }) => taskNumber?.trim() || []));
  const tasks = numbers.size > 0 ? await em.find(Task, { number: { $in: [...numbers] } }) : [];
  return tasks.filter((task) => isFromTask(viewer, task)).length === numbers.size;
}

function decided({ text, owner, dueOn, taskNumber }: MeetingDecisionInput): MeetingDecision {
  return { text, owner: owner ?? null, dueOn: dueOn ?? null, taskNumber: taskNumber?.trim() || null };
}
