import { dataProviders } from '../../../schema/access/shareable-coordinates.ts';
import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { notBefore, problem, refuse, saysSomething } from '../../check.ts';
import { reserved } from '../actor.ts';
import { concerned, concernProblems } from '../concerned-child.ts';
import type { CreateTaskInput } from '../schema.generated.ts';
import { newTask } from '../tasks/new-task.ts';
import { visitProblem } from '../tasks/visit-asked.ts';
import { withinAYear } from '../tasks/within-a-year.ts';

/** 创建任务: a referral by any department, to any area; a supervision by the joint meeting. */
export const createTask: Act<CreateTaskInput> = async (input, work) => {
  const { kind, childId, divisionCode, forDepartment, whatToDo, dueOn, followUpDueOn, source } = input;
  const asksForVisit = input.asksForVisit ?? false;
  const { today } = work;
  refuse(
    ...(await concernProblems(input, work)),
    kindProblem(kind, work),
    departmentProblem('forDepartment', forDepartment, work),
    saysSomething('whatToDo', whatToDo, 1000),
    asksForVisit ? visitProblem(forDepartment, childId ?? null) : null,
    notBefore('dueOn', dueOn, today, '今天'),
    withinAYear('dueOn', dueOn, today),
    notBefore('followUpDueOn', followUpDueOn, today, '今天'),
    withinAYear('followUpDueOn', followUpDueOn, today),
    saysSomething('source', source),
  );
  const about = childId ? await concerned(childId, divisionCode, work) : null;
  const facts = { kind, forDepartment, whatToDo, asksForVisit, dueOn, followUpDueOn, source };
  return (await newTask({ ...facts, origin: 'PERSON', childId: about, placeCode: divisionCode }, work)).id;
};

/** What is wrong with the kind of task that a person wants to make. */
export function kindProblem(kind: CreateTaskInput['kind'], { viewer }: Work): FieldProblem | null {
  if (kind === 'MANDATORY_REPORT') return problem('kind', '强制报告请填写“强制报告”表,一次送达各有关部门。');
  return kind === 'SUPERVISION' ? reserved('kind', viewer.department === 'JOINT_MEETING', '联席会议的人员') : null;
}

/** What is wrong with the department that is to do it. */
export function departmentProblem(field: string, department: string, { viewer }: Work): FieldProblem | null {
  if (department === viewer.department) return problem(field, '这是本部门的事,请直接办理,或填写其他部门。');
  return dataProviders().includes(department)
    ? null
    : problem(field, '该部门没有接入或不承办任务,请联系联席会议协调。');
}
