import type { Work } from '../../act.ts';
import type { Task } from '../entities/task.ts';
import { taskDue } from './task-due.ts';

/** A task that has to be dealt with anew (重新办理): no answer, new days, and nobody above has been told yet. */
export async function startAgain(task: Task, state: 'OPEN' | 'RETURNED', { em, today }: Work): Promise<void> {
  Object.assign(task, await taskDue(em, task, today));
  task.state = state;
  task.escalation = null;
  task.result = null;
  task.answeredOn = null;
  task.visitDepartment = null;
  task.visitId = null;
  task.visitedOn = null;
}
