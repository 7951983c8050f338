import type { Work } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { coversAll, DECIDING_ROLES, isOf, reserved, termOf } from '../actor.ts';
import { AgreementEvent } from '../entities/agreement-event.ts';
import { SharingAgreement } from '../entities/sharing-agreement.ts';
import { seenByNumber } from '../numbers.ts';

interface Change {
  agreementNumber: string;
  expectedVersion: number;
  reason?: string | null | undefined;
}

/** The agreement that is suspended, resumed or ended: not over yet, by the provider's or the joint meeting's people of that area. */
export async function agreementToChange(input: Change, work: Work): Promise<SharingAgreement> {
  const { em, today, viewer } = work;
  const { agreementNumber, expectedVersion } = input;
  const seen = { field: 'agreementNumber', number: agreementNumber, expectedVersion };
  const agreement = await seenByNumber(em, SharingAgreement, seen, () => true);
  const isTheirs = isOf(viewer, agreement.provider, DECIDING_ROLES) || isOf(viewer, 'JOINT_MEETING', ['MANAGER']);
  const who = `${termOf(agreement.provider)}的管理人员、数据管理员或联席会议的管理人员(管辖授权所涉区划)`;
  const isOver = agreement.endedAt || (agreement.until && agreement.until <= today);
  refuse(reserved('agreementNumber', isTheirs && coversAll(viewer, agreement.divisions), who));
  refuse(
    isOver ? problem('agreementNumber', '这份授权已经结束,需要继续使用的请重新申请。') : null,
    saysSomething('reason', input.reason, 1000),
  );
  return agreement;
}

/** Notes the change; the agreement gets a new version with it, so that two changes at once do not both count. */
export function changed(
  agreement: SharingAgreement,
  kind: AgreementEvent['kind'],
  { reason }: Change,
  work: Work,
): number {
  const { em, now, viewer, recordedBy } = work;
  em.create(AgreementEvent, { agreement, kind, at: now, department: viewer.department, recordedBy, reason });
  agreement.updatedAt = now;
  return agreement.id;
}
