import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, notInFuture, refuse } from '../../check.ts';
import { notBefore } from '../checks.ts';
import { AtRiskReport } from '../entities/at-risk-report.ts';
import type { HandOverAtRiskReportInput } from '../schema.generated.ts';

/** 移交风险报告 to the department that must act, once. */
export const handOverAtRiskReport: Act<HandOverAtRiskReportInput> = async (input, { em, today }) => {
  const report = await found('reportId', input.reportId, (id) => em.findOne(AtRiskReport, { id }));
  await em.lock(report, LockMode.OPTIMISTIC, input.expectedVersion);
  const isHandedOver = { field: 'input.reportId', message: '这份报告已经移交或答复,不能再次移交。' };
  refuse(
    report.handedOverOn || report.answeredOn ? isHandedOver : null,
    notInFuture('handedOverOn', input.handedOverOn, today),
    notBefore('handedOverOn', input.handedOverOn, report.reportedOn, '报告日期'),
  );
  report.handedOverTo = input.handedOverTo;
  report.handedOverOn = input.handedOverOn;
  await em.flush();
  return report.id;
};
