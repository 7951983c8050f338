import { addDays, type PlainDate } from '../../../schema/plain-date.ts';
import type { Work } from '../../act.ts';
import { termOf } from '../actor.ts';
import { concerned } from '../concerned-child.ts';
import { Task } from '../entities/task.ts';
import type { Provider } from '../finding-rule.ts';
import type { ChildFacts } from '../findings/child-facts.ts';
import { EVERYWHERE } from '../numbers.ts';
import { answeringVisit, type Visit, visitsIn } from './answered-by-visit.ts';
import { automaticTasks, TASK_RULES } from './automatic-tasks.ts';
import { newTask } from './new-task.ts';
import { noteStep } from './task-note.ts';
import { IN_HAND } from './task-states.ts';

/** A child as the departments have just told of it, and where it lives. */
export interface ToldChild {
  id: string;
  facts: ChildFacts;
  divisionCode: string;
  /** Whose facts of it could not be had. */
  unheard: ReadonlySet<Provider>;
}

/**
 * Makes, answers and ends automatic tasks (部门间事项) by what the departments tell of some children, and answers those
 * made by people that ask for a visit (要求走访); the same however often. Departments that could not be heard (`unheard`) neither give nor end anything.
 */
export async function settleTasks(children: readonly ToldChild[], work: Work): Promise<void> {
  const ofRules = { ruleCode: { $in: TASK_RULES.map(({ code }) => code) } };
  const awaitingVisit = { asksForVisit: true, state: { $in: [...IN_HAND] } };
  const childId = { $in: children.map(({ id }) => id) };
  const tasks = await work.em.find(Task, { childId, $or: [ofRules, awaitingVisit] }, EVERYWHERE);
  for (const child of children) {
    const own = tasks.filter((task) => task.childId === child.id);
    await settleChild(child, own, work);
  }
}

async function settleChild(child: ToldChild, tasks: readonly Task[], work: Work) {
  const { unheard } = child;
  const { wanted, heard } = automaticTasks(child.facts, unheard);
  const visits = visitsIn(child.facts).filter(({ department }) => !unheard.has(department));
  for (const task of tasks) {
    const rule = heard.find(({ code }) => code === task.ruleCode);
    if (rule && !wanted.some(({ since, rule: of }) => of === rule && since === task.ruleSince))
      end(task, rule.over, work);
    if (!task.asksForVisit || !IN_HAND.includes(task.state)) continue;
    const visit = answeringVisit({ forDepartment: task.forDepartment, from: answerableFrom(task) }, visits);
    if (visit) answer(task, visit, work);
  }
  for (const { rule, since } of wanted) {
    const isKnown = tasks.some((task) => task.ruleCode === rule.code && task.ruleSince === since);
    const isUnneeded = unheard.has(rule.for) || answeringVisit({ forDepartment: rule.for, from: since }, visits);
    if (isKnown || isUnneeded) continue;
    const told = {
      kind: 'REFERRAL',
      origin: 'RULE',
      asksForVisit: true,
      ruleCode: rule.code,
      ruleSince: since,
    } as const;
    const sides = { fromDepartment: rule.from, fromPlace: child.divisionCode, forDepartment: rule.for };
    const childId = await concerned(child.id, child.divisionCode, work);
    const facts = { ...told, ...sides, childId, placeCode: child.divisionCode, whatToDo: rule.whatToDo };
    await newTask({ ...facts, dueOn: addDays(work.today, rule.dueDays), source: '部门间事项自动产生' }, work);
  }
}

/** The first day of a visit that answers a task: one of the day that the answer was returned may be the one returned. */
function answerableFrom({ state, countedFrom }: Task): string {
  return state === 'RETURNED' ? addDays(countedFrom as PlainDate, 1) : countedFrom;
}

/** What the task was made for is over: nobody has to do it any more, or look at the answer. */
function end(task: Task, text: string, work: Work): void {
  const isInHand = IN_HAND.includes(task.state);
  if (!isInHand && task.state !== 'ANSWERED') return;
  task.state = isInHand ? 'WITHDRAWN' : 'CLOSED';
  noteStep(task, task.state, text, work);
}

/** That there was a visit, and where its record is: what was found stays with the department that visited. */
function answer(task: Task, visit: Visit, work: Work): void {
  task.state = 'ANSWERED';
  task.result = `${termOf(visit.department)}已登记 ${visit.on} 的走访,详情请向其了解。`;
  task.answeredOn = work.today;
  task.visitDepartment = visit.department;
  task.visitId = visit.id;
  task.visitedOn = visit.on;
  noteStep(task, 'ANSWERED', task.result, work);
}
