import { dataProviders } from '../../../schema/access/shareable-coordinates.ts';
import type { Act, Work } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { concerned, concernProblems } from '../concerned-child.ts';
import { dueDay } from '../due-day.ts';
import { EmergencyAccess } from '../entities/emergency-access.ts';
import { Notice } from '../entities/notice.ts';
import { EVERYWHERE, nextNumber } from '../numbers.ts';
import type { OpenEmergencyInput } from '../schema.generated.ts';

const MINUTES = 60;
const MOST_OPEN = 3;

/** 登记紧急查阅: one child for an hour; every owner of data and the opener's superior are told in the same transaction. */
export const openEmergency: Act<OpenEmergencyInput> = async (input, work) => {
  const { em, now, today, viewer } = work;
  const reason = input.reason.trim();
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`emergency ${viewer.id}`]);
  const own = { openerId: viewer.id, closedAt: null, expiresAt: { $gt: now } };
  const open = await em.count(EmergencyAccess, own, EVERYWHERE);
  refuse(
    ...(await concernProblems(input, work)),
    reason.length < 10 ? problem('reason', '请写清发生了什么、为什么必须马上查阅,至少 10 个字。') : null,
    saysSomething('reason', reason, 1000),
    open >= MOST_OPEN ? problem('childId', `您已有 ${MOST_OPEN} 次紧急查阅没有结束,请先关闭用完的再登记。`) : null,
  );
  const due = await dueDay(em, 'EMERGENCY_REVIEW', today);
  const emergency = em.create(EmergencyAccess, {
    number: await nextNumber(em, 'JJ', EmergencyAccess, today),
    childId: await concerned(input.childId, viewer.division, work),
    openerId: viewer.id,
    openedBy: viewer.name,
    role: viewer.role,
    department: viewer.department,
    divisionCode: viewer.division,
    dangerKind: input.dangerKind,
    reason,
    openedAt: now,
    expiresAt: new Date(now.getTime() + MINUTES * 60_000),
    reviewDueOn: due.on,
    isReviewDueProvisional: due.isProvisional,
  });
  tell(emergency, work);
  await em.flush();
  return emergency.id;
};

/** The departments whose data may be opened, and the managers of the opener's own. */
function tell(emergency: EmergencyAccess, { em, now, viewer }: Work): void {
  const facts = { emergency, divisionCode: viewer.division, at: now };
  for (const department of dataProviders()) em.create(Notice, { ...facts, department, audience: 'OWNER' });
  em.create(Notice, { ...facts, department: viewer.department, audience: 'SUPERVISOR' });
}
