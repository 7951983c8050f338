import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { writeEvent } from '../finding-history.ts';
import type { WithdrawExplanationInput } from '../schema.generated.ts';
import { findingToExplain } from '../seen-finding.ts';

/** 撤回说明: the finding is open again. */
export const withdrawExplanation: Act<WithdrawExplanationInput> = async (input, work) => {
  const finding = await findingToExplain(input, work);
  refuse(
    finding.state === 'EXPLAINED' ? null : problem('findingId', '这条比对结果没有说明,无需撤回。'),
    saysSomething('reason', input.reason, 1000),
  );
  finding.state = 'OPEN';
  finding.explanation = null;
  finding.explainedUntil = null;
  writeEvent(finding, 'EXPLANATION_WITHDRAWN', work, input.reason);
  return finding.id;
};
