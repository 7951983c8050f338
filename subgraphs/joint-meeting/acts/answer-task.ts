import { dataProviders } from '../../../schema/access/shareable-coordinates.ts';
import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import type { AnswerTaskInput } from '../schema.generated.ts';
import { noteStep } from '../tasks/task-note.ts';
import { inState, refuseUnlessFor, seenTask } from '../tasks/task-people.ts';
import { IN_HAND } from '../tasks/task-states.ts';
import { withinAYear } from '../tasks/within-a-year.ts';

/** 答复任务: what was done, with the visit that it rests on when there was one; then the other side closes or returns it. */
export const answerTask: Act<AnswerTaskInput> = async (input, work) => {
  const { result, followUpDueOn } = input;
  const task = await seenTask(input, work);
  refuseUnlessFor(task, work);
  refuse(
    inState(task, IN_HAND, '这项任务已经答复或已有结果;需要补充的,请交办部门退回后再答复。'),
    saysSomething('result', result, 1000),
    notBefore('followUpDueOn', followUpDueOn, work.today, '今天'),
    withinAYear('followUpDueOn', followUpDueOn, work.today),
    ...visitProblems(input, work),
  );
  task.state = 'ANSWERED';
  task.result = result.trim();
  task.answeredOn = work.today;
  task.visitDepartment = input.visitDepartment ?? null;
  task.visitId = input.visitId ?? null;
  task.visitedOn = input.visitedOn ?? null;
  if (followUpDueOn) task.followUpDueOn = followUpDueOn;
  noteStep(task, 'ANSWERED', result, work);
  return task.id;
};

function visitProblems({ visitDepartment, visitId, visitedOn }: AnswerTaskInput, { today }: Work) {
  const isNamed = Boolean(visitDepartment || visitId || visitedOn);
  const missing = (field: string, value: unknown, what: string): FieldProblem | null =>
    isNamed && !value ? problem(field, `请填写走访的${what},或者不填走访。`) : null;
  return [
    missing('visitDepartment', visitDepartment, '部门'),
    missing('visitedOn', visitedOn, '日期'),
    visitDepartment && !dataProviders().includes(visitDepartment)
      ? problem('visitDepartment', '该部门没有接入或不登记走访,请核对。')
      : null,
    saysSomething('visitId', visitId, 40),
    notInFuture('visitedOn', visitedOn, today),
  ];
}
