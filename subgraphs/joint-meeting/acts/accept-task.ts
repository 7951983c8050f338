import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import type { AcceptTaskInput } from '../schema.generated.ts';
import { noteStep } from '../tasks/task-note.ts';
import { inState, refuseUnlessFor, seenTask } from '../tasks/task-people.ts';

const ACCEPTED_BEFORE = '这项任务已经受理或已有结果,请刷新后查看。';

/** 受理任务: by the department that it is for; who accepts works on it, unless somebody else is named. */
export const acceptTask: Act<AcceptTaskInput> = async (input, work) => {
  const { viewer } = work;
  const { assigneeId, assignee } = input;
  const task = await seenTask(input, work);
  refuseUnlessFor(task, work);
  refuse(
    inState(task, ['OPEN', 'RETURNED'], ACCEPTED_BEFORE),
    saysSomething('assigneeId', assigneeId),
    saysSomething('assignee', assignee),
    assigneeId && !assignee ? problem('assignee', '请填写经办人的姓名和职务。') : null,
    assignee && !assigneeId ? problem('assigneeId', '请填写经办人的登录标识,以便其查阅和办理。') : null,
  );
  task.state = 'ACCEPTED';
  task.assigneeId = assigneeId?.trim() || viewer.id;
  task.assignee = assignee?.trim() || viewer.name;
  noteStep(task, 'ACCEPTED', null, work);
  return task.id;
};
