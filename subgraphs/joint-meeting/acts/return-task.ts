import type { Act } from '../../act.ts';
import { refuse, saysSomething } from '../../check.ts';
import type { ReturnTaskInput } from '../schema.generated.ts';
import { startAgain } from '../tasks/start-again.ts';
import { noteStep } from '../tasks/task-note.ts';
import { inState, refuseUnlessFrom, seenTask } from '../tasks/task-people.ts';

/** 退回任务: the answer does not do; it is the other department's again, and due anew. */
export const returnTask: Act<ReturnTaskInput> = async (input, work) => {
  const task = await seenTask(input, work);
  refuseUnlessFrom(task, work);
  refuse(
    inState(task, ['ANSWERED'], '只有已答复的任务可以退回,请刷新后查看。'),
    saysSomething('reason', input.reason, 1000),
  );
  await startAgain(task, 'RETURNED', work);
  noteStep(task, 'RETURNED', input.reason, work);
  return task.id;
};
