import type { Act } from '../../act.ts';
import { knownDivision, notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { MandatoryReport } from '../entities/mandatory-report.ts';
import type { RecordMandatoryReportInput } from '../schema.generated.ts';
import { childOnRegister } from './child-on-register.ts';
import { dated } from './day-order.ts';

/** 登记强制报告: of a child on the register, or of a place where the child is not known yet. */
export const recordMandatoryReport: Act<RecordMandatoryReportInput> = async (input, work) => {
  const { childId, source, ...own } = input;
  const child = childId ? await childOnRegister('childId', childId, work) : null;
  const divisionCode = input.divisionCode ?? child?.divisionCode ?? null;
  refuse(
    divisionCode ? null : problem('divisionCode', '儿童尚未查明时必须填写发生地,请选择区划。'),
    saysSomething('description', input.description, 2_000),
    saysSomething('reporterUnit', input.reporterUnit),
    saysSomething('answer', input.answer, 2_000),
    saysSomething('source', source),
    notInFuture('reportedOn', input.reportedOn, work.today),
    notInFuture('receivedOn', input.receivedOn, work.today),
    notInFuture('answeredOn', input.answeredOn, work.today),
    notBefore('receivedOn', input.receivedOn, input.reportedOn, '报告日期'),
    notBefore('answeredOn', input.answeredOn, input.receivedOn ?? input.reportedOn, '接报日期'),
    dated('answeredOn', input.answer, input.answeredOn),
  );
  refuse(await knownDivision('divisionCode', input.divisionCode, work.em));
  const report = work.em.create(MandatoryReport, {
    ...own,
    child,
    divisionCode: divisionCode as string,
    ...recorded(work, source),
  });
  await work.em.flush();
  return report.id;
};
