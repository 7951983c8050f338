import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { Task } from '../entities/task.ts';
import { rules } from '../findings/index.ts';
import { EVERYWHERE } from '../numbers.ts';
import type { CreateTaskFromFindingInput } from '../schema.generated.ts';
import { seenFinding } from '../seen-finding.ts';
import { newTask } from '../tasks/new-task.ts';
import { IN_HAND } from '../tasks/task-states.ts';
import { visitProblem } from '../tasks/visit-asked.ts';
import { departmentProblem, kindProblem } from './create-task.ts';

/** 由比对结果创建任务: for the department that the finding makes responsible, unless another is named. */
export const createTaskFromFinding: Act<CreateTaskFromFindingInput> = async (input, work) => {
  const { viewer } = work;
  const finding = await seenFinding(input.findingId, work);
  const kind = input.kind ?? (viewer.department === 'JOINT_MEETING' ? 'SUPERVISION' : 'REFERRAL');
  const forDepartment = input.forDepartment ?? finding.responsible;
  const title = rules.find(({ code }) => code === finding.code)?.title ?? finding.code;
  const whatToDo = input.whatToDo ?? `请核实并处理比对结果“${title}”,办理后答复结果。`;
  const asksForVisit = input.asksForVisit ?? false;
  refuse(
    finding.state === 'CLOSED' ? problem('findingId', '这条比对结果已经消除,无需创建任务。') : null,
    kindProblem(kind, work),
    departmentProblem('forDepartment', forDepartment, work),
    saysSomething('whatToDo', whatToDo, 1000),
    asksForVisit ? visitProblem(forDepartment, finding.child.id) : null,
    await alreadyInHand(finding.id, forDepartment, work),
  );
  const about = { findingId: finding.id, childId: finding.child.id, placeCode: finding.divisionCode };
  return (await newTask({ kind, origin: 'FINDING', forDepartment, whatToDo, asksForVisit, ...about }, work)).id;
};

async function alreadyInHand(findingId: number, forDepartment: string, { em }: Work): Promise<FieldProblem | null> {
  const same = { findingId, forDepartment, state: { $in: [...IN_HAND] } };
  const task = await em.findOne(Task, same, EVERYWHERE);
  return task ? problem('findingId', `该部门正在承办这条比对结果的任务(${task.number}),无需再建。`) : null;
}
