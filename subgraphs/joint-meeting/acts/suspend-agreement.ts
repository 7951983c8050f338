import type { Act } from '../../act.ts';
import { problem, refuse } from '../../check.ts';
import { AgreementSuspension } from '../entities/agreement-suspension.ts';
import type { SuspendAgreementInput } from '../schema.generated.ts';
import { agreementToChange, changed } from './agreement-change.ts';

/** 中止授权: at once, until it is resumed. */
export const suspendAgreement: Act<SuspendAgreementInput> = async (input, work) => {
  const { em, now, recordedBy } = work;
  const agreement = await agreementToChange(input, work);
  const open = await em.count(AgreementSuspension, { agreement, resumedAt: null });
  refuse(open > 0 ? problem('agreementNumber', '这份授权已经中止,无需再次中止。') : null);
  em.create(AgreementSuspension, { agreement, suspendedAt: now, reason: input.reason, suspendedBy: recordedBy });
  return changed(agreement, 'SUSPENDED', input, work);
};
