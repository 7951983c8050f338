import type { Viewer } from '../../../schema/access/viewer.ts';
import { isWithin } from '../../../schema/division-code.ts';
import { badInput, type FieldProblem } from '../../../schema/errors.ts';
import type { Work } from '../../act.ts';
import { problem } from '../../check.ts';
import { reserved, termOf } from '../actor.ts';
import { Task } from '../entities/task.ts';
import { TaskEvent } from '../entities/task-event.ts';
import { seenByNumber } from '../numbers.ts';

/** What a clerk names when acting on a task: its number, and the version they have seen. */
export interface NamedTask {
  number: string;
  expectedVersion: number;
}

const COORDINATORS: readonly string[] = ['OFFICER', 'MANAGER'];

/** Front-line people act for their village; elsewhere only on what is theirs. */
const actsForArea = ({ role, division }: Viewer): boolean => role !== 'CASEWORKER' || division.length === 12;

/** Whether a person belongs to the department that a task is for, where it is to be done; front-line people when it is theirs. */
export function isForTask(viewer: Viewer, task: Task): boolean {
  const isHere = viewer.department === task.forDepartment && isWithin(task.placeCode, viewer.division);
  return isHere && (actsForArea(viewer) || task.assigneeId === viewer.id);
}

/** Whether a person answers for having given a task: who made it, the department it is from, or the joint meeting's people. */
export function isFromTask(viewer: Viewer, task: Task): boolean {
  if (task.creatorId === viewer.id) return true;
  const isHere = [task.placeCode, task.fromPlace].some((place) => isWithin(place, viewer.division));
  if (!isHere) return false;
  if (viewer.department === task.fromDepartment) return actsForArea(viewer);
  return viewer.department === 'JOINT_MEETING' && COORDINATORS.includes(viewer.role);
}

/** Whether a person's department has handed a task on: it goes on seeing what becomes of it. */
async function hasHandedOn(task: Task, { em, viewer }: Work): Promise<boolean> {
  if (!actsForArea(viewer) || !isWithin(task.placeCode, viewer.division)) return false;
  return (await em.count(TaskEvent, { task, kind: 'FORWARDED', department: viewer.department })) > 0;
}

/** The task that an act names; it exists for the two sides, those who handed it on and the joint meeting. */
export function seenTask({ number, expectedVersion }: NamedTask, work: Work): Promise<Task> {
  const seen = { field: 'number', number: number.trim(), expectedVersion };
  const isSide = (task: Task) => isForTask(work.viewer, task) || isFromTask(work.viewer, task);
  return seenByNumber(work.em, Task, seen, (task) => isSide(task) || hasHandedOn(task, work));
}

/** Refuses whoever is not of the department that the task is for. */
export function refuseUnlessFor(task: Task, { viewer }: Work): void {
  refuseReserved(reserved('number', isForTask(viewer, task), `${termOf(task.forDepartment)}在办理地的人员`));
}

/** Refuses whoever does not answer for having given the task. */
export function refuseUnlessFrom(task: Task, { viewer }: Work): void {
  const who = `创建人、${termOf(task.fromDepartment)}或联席会议的人员`;
  refuseReserved(reserved('number', isFromTask(viewer, task), who));
}

/** A task is in one of the states that an act is for; if not, the sentence says what to do. */
export function inState(task: Task, states: readonly Task['state'][], message: string): FieldProblem | null {
  return states.includes(task.state) ? null : problem('number', message);
}

function refuseReserved(found: FieldProblem | null): void {
  if (found) throw badInput(found);
}
