import type { Act } from '../../act.ts';
import { notBefore, notInFuture, problem, refuse } from '../../check.ts';
import { seen } from '../../seen.ts';
import { AtRiskReport } from '../entities/at-risk-report.ts';
import { handlingDepartment } from '../handling-department.ts';
import type { HandOverAtRiskReportInput } from '../schema.generated.ts';

/** 移交风险报告 to the department that must act, once. */
export const handOverAtRiskReport: Act<HandOverAtRiskReportInput> = async (input, { em, today }) => {
  const report = await seen(em, AtRiskReport, 'reportId', input.reportId, input.expectedVersion);
  const isHandedOver = problem('reportId', '这份报告已经移交或答复,不能再次移交。');
  refuse(
    report.handedOverOn || report.answeredOn ? isHandedOver : null,
    notInFuture('handedOverOn', input.handedOverOn, today),
    notBefore('handedOverOn', input.handedOverOn, report.reportedOn, '报告日期'),
  );
  report.handedOverTo = handlingDepartment('handedOverTo', input.handedOverTo);
  report.handedOverOn = input.handedOverOn;
  await em.flush();
  return report.id;
};
