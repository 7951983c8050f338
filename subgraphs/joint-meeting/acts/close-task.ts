import type { Act } from '../../act.ts';
import { refuse, saysSomething } from '../../check.ts';
import type { CloseTaskInput } from '../schema.generated.ts';
import { noteStep } from '../tasks/task-note.ts';
import { inState, refuseUnlessFrom, seenTask } from '../tasks/task-people.ts';

/** 办结任务: an answer is accepted by those who gave the task. */
export const closeTask: Act<CloseTaskInput> = async (input, work) => {
  const task = await seenTask(input, work);
  refuseUnlessFrom(task, work);
  refuse(
    inState(task, ['ANSWERED'], '只有已答复的任务可以办结;不再需要的,请撤回。'),
    saysSomething('text', input.text, 1000),
  );
  task.state = 'CLOSED';
  noteStep(task, 'CLOSED', input.text, work);
  return task.id;
};
