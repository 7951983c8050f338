import type { Act } from '../../act.ts';
import type { EndAgreementInput } from '../schema.generated.ts';
import { agreementToChange, changed } from './agreement-change.ts';

/** 提前终止授权: at once and for good. */
export const endAgreement: Act<EndAgreementInput> = async (input, work) => {
  const agreement = await agreementToChange(input, work);
  agreement.endedAt = work.now;
  agreement.endReason = input.reason;
  return changed(agreement, 'ENDED', input, work);
};
