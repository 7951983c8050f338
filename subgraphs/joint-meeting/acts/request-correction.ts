import { ownerOf } from '../../../schema/access/shareable-coordinates.ts';
import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { concerned, concernProblems } from '../concerned-child.ts';
import { dueDay } from '../due-day.ts';
import { CorrectionRequest } from '../entities/correction-request.ts';
import { nextNumber } from '../numbers.ts';
import type { RequestCorrectionInput } from '../schema.generated.ts';

const NOTHING_NAMED = '请填写儿童编号或记录编号,以便来源部门找到有疑义的数据。';

/** 提出校核申请: the datum says whose it is. */
export const requestCorrection: Act<RequestCorrectionInput> = async (input, work) => {
  const { em, today, viewer } = work;
  const { coordinate, doubt, evidence, childId, recordId } = input;
  const owner = ownerOf(coordinate);
  const divisionCode = input.divisionCode ?? viewer.division;
  refuse(
    ...(await concernProblems(input, work)),
    childId || recordId ? null : problem('childId', NOTHING_NAMED),
    saysSomething('recordId', recordId, 40),
    owner ? null : problem('coordinate', '没有这个数据项,请从数据目录中选择,写成“类型.字段”。'),
    owner === viewer.department ? problem('coordinate', '这是本部门的数据,请直接更正。') : null,
    saysSomething('doubt', doubt, 1000),
    saysSomething('evidence', evidence, 1000),
  );
  const due = await dueDay(em, 'CORRECTION_REQUEST', today);
  const request = em.create(CorrectionRequest, {
    number: await nextNumber(em, 'JH', CorrectionRequest, today),
    askedBy: viewer.department,
    askerId: viewer.id,
    owner: owner as string,
    childId: childId ? await concerned(childId, divisionCode, work) : null,
    recordId: recordId ?? null,
    divisionCode,
    coordinate,
    doubt,
    evidence: evidence ?? null,
    askedOn: today,
    countedFrom: today,
    dueOn: due.on,
    isDueProvisional: due.isProvisional,
    ...recorded(work, input.source),
  });
  await em.flush();
  return request.id;
};
