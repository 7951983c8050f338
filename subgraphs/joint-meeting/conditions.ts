import { sql } from 'kysely';
import { today } from '../in-force.ts';
import { within } from '../read-list.ts';
import type { Row, Sql, ViewerSlots } from '../reading.ts';

/** Whether an agreement is suspended now (中止). */
const isSuspended = (agreement: Row): Sql =>
  sql`exists (select from agreement_suspension s where s.agreement_id = ${agreement('id')} and s.resumed_at is null)`;

/** The state of an agreement today (授权状态). */
export const agreementState = (agreement: Row): Sql =>
  sql`(case when ${agreement('endedAt')} is not null or ${agreement('until')} <= ${today} then 'ENDED' when ${isSuspended(agreement)} then 'SUSPENDED' when ${agreement('from')} > ${today} then 'NOT_YET' else 'IN_FORCE' end)`;

/** Whether one of a row's `divisions` takes in a division or lies in it. */
export const touches = (row: Row, code: Sql): Sql =>
  sql`exists (select from unnest(${row('divisions')}) d(code) where ${within(sql.ref('d.code'), code)} or ${within(code, sql.ref('d.code'))})`;

/** Past its due day without an answer (逾期). */
export const isOverdue = (row: Row): Sql => sql`(${row('state')} = 'OPEN' and ${row('dueOn')} < ${today})`;

/** Past its due day without a review. */
export const isReviewOverdue = (row: Row): Sql => sql`(${row('finding')} is null and ${row('reviewDueOn')} < ${today})`;

/** Whether an emergency access still opens its child. */
export const isOpenNow = (row: Row): Sql => sql`(${row('closedAt')} is null and ${row('expiresAt')} > now())`;

/** Requests are between the two departments and the joint meeting; auditors see them all. */
export const seenByParties =
  (...parties: string[]) =>
  (row: Row, viewer: ViewerSlots): Sql =>
    sql`(${viewer.department} in ('JOINT_MEETING', ${sql.join(parties.map((party) => row(party)))}) or ${viewer.role} = 'AUDITOR')`;

/** The person who asked sees a correction; so do, in whose area it is, the parties and a department that handed it on. */
export const correctionSeen = (row: Row, viewer: ViewerSlots): Sql => {
  const handedOn = sql`exists (select from correction_answer a where a.request_id = ${row('id')} and a.department = ${viewer.department})`;
  const isParty = sql`(${seenByParties('askedBy', 'owner')(row, viewer)} or ${handedOn})`;
  return sql`(${row('askerId')} = ${viewer.id} or (${isParty} and ${within(row('divisionCode'), viewer.division)}))`;
};

/** Whoever opened an emergency access sees it, and all who answer for data in its area: managers, data stewards, auditors, the joint meeting. */
export const emergencySeen = (row: Row, viewer: ViewerSlots): Sql => {
  const answers = sql`(${viewer.department} = 'JOINT_MEETING' or ${viewer.role} in ('MANAGER', 'DATA_STEWARD', 'AUDITOR'))`;
  return sql`(${row('openerId')} = ${viewer.id} or (${answers} and ${within(row('divisionCode'), viewer.division)}))`;
};

/** Whether a person has written a paper about a child here. */
export const hasWrittenAbout = (child: Row, person: Sql): Sql =>
  sql`(exists (select from emergency_access e where e.child_id = ${child('id')} and e.opener_id = ${person})
    or exists (select from correction_request c where c.child_id = ${child('id')} and c.asker_id = ${person})
    or exists (select from task t where t.child_id = ${child('id')} and t.creator_id = ${person}))`;

/** A notice is for those who answer for the department it went to, where the emergency access was opened. */
export const noticeSeen = (row: Row, viewer: ViewerSlots): Sql =>
  sql`((${row('department')} = ${viewer.department} and ${viewer.role} in ('MANAGER', 'DATA_STEWARD') and ${within(row('divisionCode'), viewer.division)}) or ${viewer.department} = 'JOINT_MEETING' or ${viewer.role} = 'AUDITOR')`;

/** A seal is known to those who may seal, and to nobody else. */
export const sealSeen = (_row: Row, viewer: ViewerSlots): Sql =>
  sql`(${viewer.department} = 'CIVIL_AFFAIRS' and ${viewer.role} in ('MANAGER', 'DATA_STEWARD'))`;
