import type { EntityManager } from '@mikro-orm/postgresql';
import { dayAt, type PlainDate } from '../../schema/plain-date.ts';
import type { DueDay } from '../../schema/working-days.ts';
import { dueDay } from './due-day.ts';
import { CorrectionRequest } from './entities/correction-request.ts';
import { EmergencyAccess } from './entities/emergency-access.ts';
import { SharingRequest } from './entities/sharing-request.ts';
import { Task } from './entities/task.ts';
import { recountFindings } from './judging/recount-findings.ts';
import { EVERYWHERE } from './numbers.ts';
import { taskDue } from './tasks/task-due.ts';
import { IN_HAND } from './tasks/task-states.ts';

/** Counts provisional due days again, now that another year's arrangement is known (重算暂定期限). */
export async function recountProvisional(em: EntityManager): Promise<void> {
  for (const request of await em.find(SharingRequest, { isDueProvisional: true, state: 'OPEN' }, EVERYWHERE))
    assign(request, await dueDay(em, 'SHARING_REQUEST', request.requestedOn as PlainDate));
  for (const request of await em.find(CorrectionRequest, { isDueProvisional: true, state: 'OPEN' }, EVERYWHERE))
    assign(request, await dueDay(em, 'CORRECTION_REQUEST', request.countedFrom as PlainDate));
  for (const task of await em.find(Task, { isDueProvisional: true, state: { $in: [...IN_HAND] } }, EVERYWHERE))
    Object.assign(task, await taskDue(em, task, task.countedFrom as PlainDate));
  await recountFindings(em);
  for (const emergency of await em.find(EmergencyAccess, { isReviewDueProvisional: true, finding: null }, EVERYWHERE)) {
    const due = await dueDay(em, 'EMERGENCY_REVIEW', dayAt(emergency.openedAt));
    emergency.reviewDueOn = due.on;
    emergency.isReviewDueProvisional = due.isProvisional;
  }
}

function assign(request: SharingRequest | CorrectionRequest, { on, isProvisional }: DueDay): void {
  request.dueOn = on;
  request.isDueProvisional = isProvisional;
}
