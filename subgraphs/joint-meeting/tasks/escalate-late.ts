import type { PlainDate } from '../../../schema/plain-date.ts';
import type { Work } from '../../act.ts';
import { dueDay } from '../due-day.ts';
import { Task } from '../entities/task.ts';
import { TaskNotice } from '../entities/task-notice.ts';
import { EVERYWHERE } from '../numbers.ts';
import { noteStep } from './task-note.ts';
import { ESCALATIONS, type Escalation, IN_HAND } from './task-states.ts';

const MOST_AT_ONCE = 500;

/**
 * Sends the late tasks of the sweep's own area up (升级), each level once, with a step in the history and a notice; how many
 * steps were made.
 */
export async function escalateLate(work: Work): Promise<number> {
  const { em, today, viewer } = work;
  const isLate = [{ dueOn: { $lt: today } }, { state: 'OPEN' as const, acceptDueOn: { $lt: today } }];
  const notAtTop = [{ escalation: null }, { escalation: 'MANAGER' as const, dueOn: { $lt: today } }];
  const inArea = { placeCode: { $like: `${viewer.division}%` } };
  const where = { ...inArea, state: { $in: [...IN_HAND] }, $and: [{ $or: isLate }, { $or: notAtTop }] };
  const late = await em.find(Task, where, {
    orderBy: { escalation: 'asc nulls first', dueOn: 'asc', id: 'asc' },
    limit: MOST_AT_ONCE,
    ...EVERYWHERE,
  });
  const levelOf = levels(work);
  let count = 0;
  for (const task of late) {
    const reached = await levelOf(task);
    for (const level of ESCALATIONS.slice(rank(task.escalation) + 1, rank(reached) + 1)) {
      raise(task, level, work);
      count += 1;
    }
  }
  return count;
}

const rank = (level: Escalation | null | undefined): number => (level ? ESCALATIONS.indexOf(level) : -1);

/** How far up a late task belongs today; the standard is read once for each day that tasks were due. */
function levels({ em, today }: Work): (task: Task) => Promise<Escalation> {
  const known = new Map<string, Promise<boolean>>();
  const isLong = async (dueOn: string) => (await dueDay(em, 'TASK_ESCALATION', dueOn as PlainDate)).on < today;
  return async ({ dueOn, isUrgent }) => {
    if (dueOn >= today) return 'MANAGER';
    if (isUrgent) return 'JOINT_MEETING';
    const long = known.get(dueOn) ?? isLong(dueOn);
    known.set(dueOn, long);
    return (await long) ? 'JOINT_MEETING' : 'MANAGER';
  };
}

function raise(task: Task, escalation: Escalation, work: Work): void {
  const { em, today } = work;
  const department = escalation === 'MANAGER' ? task.forDepartment : 'JOINT_MEETING';
  task.escalation = escalation;
  noteStep(task, 'ESCALATED', null, work, { escalation });
  em.create(TaskNotice, { task, department, escalation, placeCode: task.placeCode, on: today });
}
