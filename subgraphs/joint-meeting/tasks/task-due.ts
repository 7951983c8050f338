import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlainDate } from '../../../schema/plain-date.ts';
import { dueDay } from '../due-day.ts';
import type { Task } from '../entities/task.ts';

/** By when a task is to be accepted and answered, counted in working days (期限). */
export type TaskDue = Pick<Task, 'countedFrom' | 'acceptDueOn' | 'dueOn' | 'isDueProvisional'>;

/** The days of a task of a kind that starts on a day, by the standards then in force; a report has shorter ones. */
export async function taskDue(
  em: EntityManager,
  { kind, isUrgent }: Pick<Task, 'kind' | 'isUrgent'>,
  from: PlainDate,
): Promise<TaskDue> {
  const isReport = kind === 'MANDATORY_REPORT';
  const toAnswer = isReport ? (isUrgent ? 'MANDATORY_REPORT_URGENT' : 'MANDATORY_REPORT') : 'TASK_ANSWER';
  const accept = await dueDay(em, isReport ? 'MANDATORY_REPORT_URGENT' : 'TASK_ACCEPTANCE', from);
  const answer = await dueDay(em, toAnswer, from);
  return {
    countedFrom: from,
    acceptDueOn: accept.on,
    dueOn: answer.on,
    isDueProvisional: accept.isProvisional || answer.isProvisional,
  };
}
