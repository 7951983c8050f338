import { dataProviders } from '../../../schema/access/shareable-coordinates.ts';
import type { Act, Work } from '../../act.ts';
import { atLeastOne, problem, refuse, saysSomething } from '../../check.ts';
import { concerned, concernProblems } from '../concerned-child.ts';
import { DangerReport } from '../entities/danger-report.ts';
import { nextNumber } from '../numbers.ts';
import type { ReportDangerInput } from '../schema.generated.ts';
import { DANGERS } from '../tasks/dangers.ts';
import { newTask } from '../tasks/new-task.ts';

const NOBODY = '请填写儿童编号;不知道编号的,请描述儿童:大约几岁、有什么特征、在哪里。';

/** 强制报告: one form; every named department gets its task in the same transaction, and the reporter sees what becomes of it. */
export const reportDanger: Act<ReportDangerInput> = async (input, work) => {
  const { em, today, now, viewer, recordedBy } = work;
  const { danger, urgency, seen, childId, childDescription } = input;
  const departments = [...new Set(input.departments ?? DANGERS[danger].departments)];
  refuse(...(await problems(input, departments, work)));
  const placeCode = input.divisionCode ?? viewer.division;
  const about = childId ? await concerned(childId, placeCode, work) : null;
  const report = em.create(DangerReport, {
    number: await nextNumber(em, 'BG', DangerReport, today),
    reporterId: viewer.id,
    recordedBy,
    department: viewer.department,
    reportedAt: now,
    danger,
    urgency,
    aboutChild: about,
    childDescription: childDescription?.trim() || null,
    placeCode,
    seen: seen.trim(),
    departments,
  });
  await em.flush();
  const whatToDo = taskText(report);
  const facts = { kind: 'MANDATORY_REPORT', origin: 'REPORT', childId: about, placeCode, whatToDo, report } as const;
  for (const forDepartment of departments)
    await newTask({ ...facts, forDepartment, isUrgent: urgency === 'IMMEDIATE' }, work);
  return report.id;
};

async function problems(input: ReportDangerInput, departments: readonly string[], work: Work) {
  const connected = dataProviders();
  return [
    ...(await concernProblems(input, work)),
    input.childId || input.childDescription ? null : problem('childId', NOBODY),
    saysSomething('childDescription', input.childDescription, 500),
    saysSomething('seen', input.seen, 1000),
    atLeastOne('departments', departments, '一个部门'),
    departments.every((each) => connected.includes(each))
      ? null
      : problem('departments', '所填部门中有尚未接入的,请去掉,并直接联系该部门。'),
  ];
}

function taskText({ number, danger, urgency }: DangerReport): string {
  const atOnce = urgency === 'IMMEDIATE' ? '危险正在发生或随时可能发生,请立即处置;' : '';
  return `核实并处置强制报告 ${number}(${DANGERS[danger].term})。${atOnce}处置后请答复结果。`;
}
