import { addMonths, type PlainDate } from '../../../schema/plain-date.ts';
import type { Act, Work } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { writeEvent } from '../finding-history.ts';
import type { ExplainFindingInput } from '../schema.generated.ts';
import { findingToExplain } from '../seen-finding.ts';
import { withoutNationalId } from '../without-national-id.ts';

const MOST_MONTHS = 12;

/** 说明比对结果: why the facts differ with good reason, and until when; then it is open again if they still do. */
export const explainFinding: Act<ExplainFindingInput> = async (input, work) => {
  const { reason, until } = input;
  const finding = await findingToExplain(input, work);
  refuse(
    finding.state === 'CLOSED' ? problem('findingId', '各部门的数据已经一致,比对结果已消除,无需说明。') : null,
    saysSomething('reason', reason, 1000),
    withoutNationalId('reason', reason),
    reason.replace(/\s/g, '').length < 10 ? problem('reason', '请写明原因,至少 10 个字。') : null,
    untilProblem(until, work),
  );
  finding.state = 'EXPLAINED';
  finding.explanation = reason.trim();
  finding.explainedUntil = until;
  writeEvent(finding, 'EXPLAINED', work, reason.trim());
  return finding.id;
};

function untilProblem(until: string, { today }: Work) {
  if (until <= today) return problem('until', '请填写今天以后的日期。');
  return until > addMonths(today as PlainDate, MOST_MONTHS)
    ? problem('until', '说明最长一年有效,到期仍不一致的再行说明。')
    : null;
}
