import type { Act } from '../../act.ts';
import type { AcceptTaskInput, AcceptTasksInput } from '../schema.generated.ts';
import { eachTask } from '../tasks/each-task.ts';
import { acceptTask } from './accept-task.ts';

/** 一次受理几项任务: all of them, or none. */
export const acceptTasks: Act<AcceptTasksInput> = ({ tasks, ...same }, work) =>
  eachTask<AcceptTaskInput>(tasks, acceptTask, (task) => ({ ...task, ...same }), work);
