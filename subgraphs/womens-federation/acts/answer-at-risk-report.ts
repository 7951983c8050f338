import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { notBefore } from '../checks.ts';
import { AtRiskReport } from '../entities/at-risk-report.ts';
import type { AnswerAtRiskReportInput } from '../schema.generated.ts';

/** 答复风险报告, once. */
export const answerAtRiskReport: Act<AnswerAtRiskReportInput> = async (input, { em, today }) => {
  const report = await found('reportId', input.reportId, (id) => em.findOne(AtRiskReport, { id }));
  await em.lock(report, LockMode.OPTIMISTIC, input.expectedVersion);
  const isAnswered = { field: 'input.reportId', message: '这份报告已经答复,不能再次答复。' };
  refuse(
    report.answeredOn ? isAnswered : null,
    notInFuture('answeredOn', input.answeredOn, today),
    notBefore('answeredOn', input.answeredOn, report.handedOverOn ?? report.reportedOn, '报告和移交日期'),
    saysSomething('answer', input.answer, 2000),
  );
  report.answeredOn = input.answeredOn;
  report.answer = input.answer;
  await em.flush();
  return report.id;
};
