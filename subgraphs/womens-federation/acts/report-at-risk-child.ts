import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { inOfficeOn } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import { AtRiskReport } from '../entities/at-risk-report.ts';
import { GridWorker } from '../entities/grid-worker.ts';
import { handlingDepartment } from '../handling-department.ts';
import { namedChild } from '../named-child.ts';
import type { ReportAtRiskChildInput } from '../schema.generated.ts';

/** 报告处于风险中的儿童: a grid worker in office reports, and may hand the report over at once. */
export const reportAtRiskChild: Act<ReportAtRiskChildInput> = async (input, work) => {
  const { em, today } = work;
  const gridWorker = await found('gridWorkerId', input.gridWorkerId, (id) => em.findOne(GridWorker, { id }));
  const named = await namedChild('child', input.child, work);
  refuse(
    ...named.problems,
    notInFuture('reportedOn', input.reportedOn, today),
    inOfficeOn('gridWorkerId', gridWorker, input.reportedOn),
    saysSomething('description', input.description, 2000),
  );
  const child = named.record();
  const { kind, description, reportedOn, handOverTo } = input;
  const report = em.create(AtRiskReport, {
    child,
    divisionCode: child.divisionCode,
    gridWorker,
    kind,
    description,
    reportedOn,
    handedOverTo: handOverTo ? handlingDepartment('handOverTo', handOverTo) : null,
    handedOverOn: handOverTo ? reportedOn : null,
    ...recorded(work),
  });
  await em.flush();
  return report.id;
};
