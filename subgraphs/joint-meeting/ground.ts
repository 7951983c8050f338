import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ground, Viewer } from '../../schema/access/viewer.ts';
import { EmergencyAccess } from './entities/emergency-access.ts';
import { Task } from './entities/task.ts';
import { isForTask } from './tasks/task-people.ts';
import { IN_HAND } from './tasks/task-states.ts';

/** The child that an emergency access or a task opens: while the one runs, or the other is in hand. */
export function ground(number: string, viewer: Viewer, em: EntityManager): Promise<Ground | null> {
  return number.startsWith('RW-') ? taskGround(number, viewer, em) : emergencyGround(number, viewer, em);
}

/** To the person who opened it, until it is closed or the hour is over. */
async function emergencyGround(number: string, viewer: Viewer, em: EntityManager): Promise<Ground | null> {
  const own = { number, openerId: viewer.id, closedAt: null, expiresAt: { $gt: new Date() } };
  const emergency = await em.findOne(EmergencyAccess, own);
  return emergency && { kind: 'BREAK_GLASS', number, childId: emergency.childId };
}

/** To the people of the department that the task is for, where it is to be done; to front-line people when it is theirs. */
async function taskGround(number: string, viewer: Viewer, em: EntityManager): Promise<Ground | null> {
  const task = await em.findOne(Task, { number, state: { $in: [...IN_HAND] } });
  const opens =
    task?.childId && isForTask(viewer, task) && (viewer.role !== 'CASEWORKER' || task.assigneeId === viewer.id);
  return opens ? { kind: 'TASK', number, childId: task.childId as string } : null;
}
