import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlainDate } from '../../../schema/plain-date.ts';
import { dueDay, urgentDueDay } from '../due-day.ts';
import type { Task } from '../entities/task.ts';

/** By when a task is to be accepted and answered, counted in working days (期限). */
export type TaskDue = Pick<Task, 'countedFrom' | 'acceptDueOn' | 'dueOn' | 'isDueProvisional'>;

/** The days of a task of a kind that starts on a day, by the standards then in force; a report has shorter ones, and an urgent one days of the calendar. */
export async function taskDue(
  em: EntityManager,
  { kind, isUrgent }: Pick<Task, 'kind' | 'isUrgent'>,
  from: PlainDate,
): Promise<TaskDue> {
  const isReport = kind === 'MANDATORY_REPORT';
  if (isReport && isUrgent) {
    const { on } = await urgentDueDay(em, 'MANDATORY_REPORT_URGENT', from);
    return { countedFrom: from, acceptDueOn: on, dueOn: on, isDueProvisional: false };
  }
  const accept = await dueDay(em, isReport ? 'MANDATORY_REPORT_URGENT' : 'TASK_ACCEPTANCE', from);
  const answer = await dueDay(em, isReport ? 'MANDATORY_REPORT' : 'TASK_ANSWER', from);
  return {
    countedFrom: from,
    acceptDueOn: accept.on,
    dueOn: answer.on,
    isDueProvisional: accept.isProvisional || answer.isProvisional,
  };
}
