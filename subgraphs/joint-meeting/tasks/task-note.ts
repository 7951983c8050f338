import type { Work } from '../../act.ts';
import type { Task } from '../entities/task.ts';
import { TaskEvent } from '../entities/task-event.ts';

type More = Partial<Pick<TaskEvent, 'toDepartment' | 'escalation'>>;

/** Writes a step of a task into its history (办理过程). */
export function noteStep(
  task: Task,
  kind: TaskEvent['kind'],
  text: string | null | undefined,
  { em, now, viewer, recordedBy }: Work,
  more: More = {},
): void {
  em.create(TaskEvent, {
    task,
    kind,
    at: now,
    department: viewer.department,
    recordedBy,
    text: text?.trim() || null,
    ...more,
  });
}
