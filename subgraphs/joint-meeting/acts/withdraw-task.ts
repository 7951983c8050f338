import type { Act } from '../../act.ts';
import { refuse, saysSomething } from '../../check.ts';
import type { WithdrawTaskInput } from '../schema.generated.ts';
import { noteStep } from '../tasks/task-note.ts';
import { inState, refuseUnlessFrom, seenTask } from '../tasks/task-people.ts';
import { IN_HAND } from '../tasks/task-states.ts';

/** 撤回任务: it is no longer needed, for a reason. */
export const withdrawTask: Act<WithdrawTaskInput> = async (input, work) => {
  const task = await seenTask(input, work);
  refuseUnlessFrom(task, work);
  refuse(
    inState(task, IN_HAND, '这项任务已经答复或已有结果,不能撤回;请办结或退回。'),
    saysSomething('reason', input.reason, 1000),
  );
  task.state = 'WITHDRAWN';
  noteStep(task, 'WITHDRAWN', input.reason, work);
  return task.id;
};
