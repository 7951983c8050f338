import { badInput } from '../../../schema/errors.ts';
import type { Act } from '../../act.ts';
import { problem } from '../../check.ts';
import { AgreementSuspension } from '../entities/agreement-suspension.ts';
import type { ResumeAgreementInput } from '../schema.generated.ts';
import { agreementToChange, changed } from './agreement-change.ts';

/** 恢复授权: it holds again from this moment on. */
export const resumeAgreement: Act<ResumeAgreementInput> = async (input, work) => {
  const agreement = await agreementToChange(input, work);
  const suspension = await work.em.findOne(AgreementSuspension, { agreement, resumedAt: null });
  if (!suspension) throw badInput(problem('agreementNumber', '这份授权没有中止,无需恢复。'));
  suspension.resumedAt = work.now;
  suspension.resumedBy = work.recordedBy;
  return changed(agreement, 'RESUMED', input, work);
};
