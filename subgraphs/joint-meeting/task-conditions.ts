import { sql } from 'kysely';
import { today } from '../in-force.ts';
import { within } from '../read-list.ts';
import type { Row, Sql, ViewerSlots } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { viewerSlots } from '../session-slots.ts';

/** Whether the department that a task is for still has something to do (承办中). */
export const isInHand = (task: Row): Sql => sql`(${task('state')} in ('OPEN', 'ACCEPTED', 'RETURNED'))`;

/** Past its day: not accepted in time, or not answered in time (逾期). */
export const isLate = (task: Row): Sql =>
  sql`((${isInHand(task)} and ${task('dueOn')} < ${today}) or (${task('state')} = 'OPEN' and ${task('acceptDueOn')} < ${today}))`;

/** A follow-up visit whose day has passed. */
export const isFollowUpLate = (task: Row): Sql =>
  sql`(${task('followUpDueOn')} is not null and ${task('followUpDueOn')} < ${today} and ${task('state')} <> 'WITHDRAWN')`;

/** Made by the person who asks, or theirs to work on. */
export const isMine = (task: Row): Sql =>
  sql`(${task('creatorId')} = ${viewerSlots.id} or coalesce(${task('assigneeId')} = ${viewerSlots.id}, false))`;

/** Front-line people see what belongs to their village; elsewhere only what is theirs. */
const seesArea = (viewer: ViewerSlots): Sql => sql`(${viewer.role} <> 'CASEWORKER' or length(${viewer.division}) = 12)`;

/**
 * Who made a task and who works on it see it; so do, in whose area it is, the department it is for and one that handed it on,
 * and, in whose area it was made or is to be done, the department it is from, the joint meeting and auditors.
 */
export const taskSeen = (task: Row, viewer: ViewerSlots): Sql => {
  const handedOn = sql`exists (select from task_event e where e.task_id = ${task('id')} and e.kind = 'FORWARDED' and e.department = ${viewer.department})`;
  const isSide = sql`(${viewer.department} in ('JOINT_MEETING', ${task('fromDepartment')}) or ${viewer.role} = 'AUDITOR')`;
  const here = within(task('placeCode'), viewer.division);
  const madeHere = within(task('fromPlace'), viewer.division);
  return sql`(${isMine(task)} or (${seesArea(viewer)} and ((${here} and (${viewer.department} = ${task('forDepartment')} or ${handedOn}))
    or ((${here} or ${madeHere}) and ${isSide}))))`;
};

/** Whether a person is one of those who may seal and unseal a child (可以封存的人员). */
const maySeal = (viewer: ViewerSlots): Sql =>
  sql`(${viewer.department} = 'CIVIL_AFFAIRS' and ${viewer.role} in ('MANAGER', 'DATA_STEWARD'))`;

/**
 * Who reported sees the report; so do, in whose area it happened, the departments that were told, the joint meeting and
 * auditors. Of a sealed child they do not, but those who may seal do: somebody has to look after it.
 */
export const reportSeen = (report: Row, viewer: ViewerSlots): Sql => {
  const isTold = sql`(${viewer.department} = any(${report('departments')}) or ${viewer.department} = 'JOINT_MEETING' or ${viewer.role} = 'AUDITOR')`;
  const isFree = sql`(${report('aboutChild')} is null or ${unsealed(report('aboutChild'))} or ${maySeal(viewer)})`;
  const here = within(report('placeCode'), viewer.division);
  return sql`(${report('reporterId')} = ${viewer.id} or (${seesArea(viewer)} and ${here} and ${isTold} and ${isFree}))`;
};

/** A notice is for the managers of the department it went to, in whose area the task is; not about a sealed child. */
export const taskNoticeSeen = (notice: Row, viewer: ViewerSlots): Sql => {
  const isTold = sql`(${viewer.department} = ${notice('department')} and ${viewer.role} in ('MANAGER', 'DATA_STEWARD'))`;
  const isFree = sql`exists (select from task t where t.id = ${notice('task')} and (t.child_id is null or ${unsealed(sql`t.child_id`)}))`;
  return sql`((${isTold} or ${viewer.department} = 'JOINT_MEETING' or ${viewer.role} = 'AUDITOR') and ${within(notice('placeCode'), viewer.division)} and ${isFree})`;
};

/** Whether every department has answered a report. */
export const isAnswered = (report: Row): Sql =>
  sql`(not exists (select from task t where t.report_id = ${report('id')} and t.state in ('OPEN', 'ACCEPTED', 'RETURNED')))`;
