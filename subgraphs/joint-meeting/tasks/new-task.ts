import type { PlainDate } from '../../../schema/plain-date.ts';
import type { Work } from '../../act.ts';
import { recorded } from '../../recorded.ts';
import type { DangerReport } from '../entities/danger-report.ts';
import { Task } from '../entities/task.ts';
import { nextNumber } from '../numbers.ts';
import { taskDue } from './task-due.ts';
import { noteStep } from './task-note.ts';

/** What is said of a task when it is made; the rest follows from who makes it, and when. */
export interface NewTask {
  kind: Task['kind'];
  origin: Task['origin'];
  childId: string | null;
  placeCode: string;
  forDepartment: string;
  whatToDo: string;
  isUrgent?: boolean;
  asksForVisit?: boolean;
  fromDepartment?: string;
  fromPlace?: string;
  findingId?: number | null;
  report?: DangerReport;
  ruleCode?: string;
  ruleSince?: PlainDate;
  dueOn?: string | null | undefined;
  followUpDueOn?: string | null | undefined;
  source?: string | null | undefined;
}

/** Makes a task (创建任务), with its number, its days and the first step of its history; written at once, so that the next gets the next number. */
export async function newTask(given: NewTask, work: Work): Promise<Task> {
  const { em, today, viewer } = work;
  const { dueOn, followUpDueOn, source, report, ...said } = given;
  const { isUrgent = false } = given;
  const due = await taskDue(em, { kind: given.kind, isUrgent }, today);
  const task = em.create(Task, {
    number: await nextNumber(em, 'RW', Task, today),
    fromDepartment: viewer.department,
    fromPlace: viewer.division,
    creatorId: viewer.id,
    createdBy: viewer.name,
    createdOn: today,
    ...said,
    report: report ?? null,
    isUrgent,
    ...due,
    ...(dueOn ? askedDue(dueOn, due.acceptDueOn) : {}),
    followUpDueOn: followUpDueOn ?? null,
    ...recorded(work, source),
  });
  noteStep(task, 'CREATED', given.whatToDo, work);
  await em.flush();
  return task;
}

/** A day that was asked for; what has to be answered by then has to be accepted by then, too. */
function askedDue(dueOn: string, acceptDueOn: string) {
  return { dueOn, acceptDueOn: acceptDueOn < dueOn ? acceptDueOn : dueOn, isDueProvisional: false };
}
