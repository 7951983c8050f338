import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import type { Task } from '../entities/task.ts';
import { TaskEvent } from '../entities/task-event.ts';
import type { ForwardTaskInput } from '../schema.generated.ts';
import { startAgain } from '../tasks/start-again.ts';
import { noteStep } from '../tasks/task-note.ts';
import { inState, refuseUnlessFor, seenTask } from '../tasks/task-people.ts';
import { IN_HAND } from '../tasks/task-states.ts';
import { canAnswerByVisit } from '../tasks/visit-asked.ts';
import { departmentProblem } from './create-task.ts';

/** 转交任务: not ours to do; it becomes another department's, and is due anew. The department that hands it on keeps seeing it. */
export const forwardTask: Act<ForwardTaskInput> = async (input, work) => {
  const { forDepartment, reason } = input;
  const task = await seenTask(input, work);
  refuseUnlessFor(task, work);
  refuse(
    inState(task, IN_HAND, '这项任务已经答复或已有结果,不能转交。'),
    departmentProblem('forDepartment', forDepartment, work),
    backProblem(task, forDepartment),
    await againProblem(task, forDepartment, work),
    saysSomething('reason', reason, 1000),
  );
  task.forDepartment = forDepartment;
  task.asksForVisit &&= canAnswerByVisit(forDepartment);
  task.assigneeId = null;
  task.assignee = null;
  await startAgain(task, 'OPEN', work);
  noteStep(task, 'FORWARDED', reason, work, { toDepartment: forDepartment });
  return task.id;
};

function backProblem({ fromDepartment, origin }: Task, forDepartment: string): FieldProblem | null {
  return fromDepartment === forDepartment && origin !== 'REPORT'
    ? problem('forDepartment', '不能转交给交办部门;办不了的,请写明情况答复。')
    : null;
}

/** Handed to and fro, a task would be due anew each time, and nobody would do it. */
async function againProblem(task: Task, forDepartment: string, { em }: Work): Promise<FieldProblem | null> {
  const handedOn = await em.count(TaskEvent, { task, kind: 'FORWARDED', department: forDepartment });
  return handedOn > 0
    ? problem('forDepartment', '该部门已经转交过这项任务,不能再转给它;办不了的,请写明情况答复,由交办部门协调。')
    : null;
}
