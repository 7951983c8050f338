import type { Act } from '../../act.ts';
import { notBefore, notInFuture, refuse, saysSomething } from '../../check.ts';
import type { RecordTaskFollowUpInput } from '../schema.generated.ts';
import { noteStep } from '../tasks/task-note.ts';
import { inState, refuseUnlessFor, seenTask } from '../tasks/task-people.ts';
import { withinAYear } from '../tasks/within-a-year.ts';

/** 登记回访: what became of it afterwards, and when to look again. */
export const recordTaskFollowUp: Act<RecordTaskFollowUpInput> = async (input, work) => {
  const { followedUpOn, text, nextFollowUpDueOn } = input;
  const task = await seenTask(input, work);
  refuseUnlessFor(task, work);
  refuse(
    inState(task, ['ACCEPTED', 'ANSWERED', 'RETURNED', 'CLOSED'], '还没有受理或已经撤回的任务没有回访,请核对任务号。'),
    notInFuture('followedUpOn', followedUpOn, work.today),
    notBefore('followedUpOn', followedUpOn, task.createdOn, '任务创建日期'),
    saysSomething('text', text, 1000),
    notBefore('nextFollowUpDueOn', nextFollowUpDueOn, work.today, '今天'),
    withinAYear('nextFollowUpDueOn', nextFollowUpDueOn, work.today),
  );
  task.followedUpOn = followedUpOn;
  task.followUpDueOn = nextFollowUpDueOn ?? null;
  noteStep(task, 'FOLLOWED_UP', text, work);
  return task.id;
};
