import type { Act } from '../../act.ts';
import type { CloseTaskInput, CloseTasksInput } from '../schema.generated.ts';
import { eachTask } from '../tasks/each-task.ts';
import { closeTask } from './close-task.ts';

/** 一次办结几项任务: all of them, or none. */
export const closeTasks: Act<CloseTasksInput> = ({ tasks, ...same }, work) =>
  eachTask<CloseTaskInput>(tasks, closeTask, (task) => ({ ...task, ...same }), work);
