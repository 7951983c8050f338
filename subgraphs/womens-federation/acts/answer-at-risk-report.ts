import type { Act } from '../../act.ts';
import { notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { AtRiskReport } from '../entities/at-risk-report.ts';
import type { AnswerAtRiskReportInput } from '../schema.generated.ts';

/** 答复风险报告, once. */
export const answerAtRiskReport: Act<AnswerAtRiskReportInput> = async (input, { em, today }) => {
  const report = await seen(em, AtRiskReport, 'reportId', input.reportId, input.expectedVersion);
  const isAnswered = problem('reportId', '这份报告已经答复,不能再次答复。');
  refuse(
    report.answeredOn ? isAnswered : null,
    notInFuture('answeredOn', input.answeredOn, today),
    notBefore('answeredOn', input.answeredOn, report.reportedOn, '报告日期'),
    notBefore('answeredOn', input.answeredOn, report.handedOverOn, '移交日期'),
    saysSomething('answer', input.answer, 2000),
  );
  report.answeredOn = input.answeredOn;
  report.answer = input.answer;
  await em.flush();
  return report.id;
};
