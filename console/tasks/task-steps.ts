/** Who looks at a task. */
export interface TaskViewer {
  readonly department: string;
  readonly role: string;
  readonly division: string;
}

/** A task as far as it says who may do what. */
export interface TaskParties {
  readonly state: string;
  readonly fromDepartment: string;
  readonly forDepartment: string;
  readonly divisionCode: string;
  readonly isMine: boolean;
}

/** What can be done with a task (可以办理的步骤). */
export type TaskStep = 'ACCEPT' | 'ANSWER' | 'FORWARD' | 'FOLLOW_UP' | 'CLOSE' | 'RETURN' | 'WITHDRAW';

const FOR_STEPS: Readonly<Partial<Record<TaskStep, readonly string[]>>> = {
  ACCEPT: ['OPEN', 'RETURNED'],
  ANSWER: ['OPEN', 'ACCEPTED', 'RETURNED'],
  FORWARD: ['OPEN', 'ACCEPTED', 'RETURNED'],
  FOLLOW_UP: ['ACCEPTED', 'ANSWERED', 'RETURNED', 'CLOSED'],
};

const FROM_STEPS: Readonly<Partial<Record<TaskStep, readonly string[]>>> = {
  CLOSE: ['ANSWERED'],
  RETURN: ['ANSWERED'],
  WITHDRAW: ['OPEN', 'ACCEPTED', 'RETURNED'],
};

const COORDINATORS = ['OFFICER', 'MANAGER'];
const READERS = ['AUDITOR', 'ADMIN'];
/** A village's code has so many digits; front-line people of one act for all of it. */
export const VILLAGE_DIGITS = 12;

/**
 * What a person may do with a task now. The joint meeting decides; what stands here only spares a form that would be refused, and
 * whoever sees a task of their department from another area is taken to have given it.
 */
export function taskSteps(task: TaskParties, viewer: TaskViewer): TaskStep[] {
  if (READERS.includes(viewer.role)) return [];
  return [
    ...(isFor(task, viewer) ? stepsIn(FOR_STEPS, task.state) : []),
    ...(isFrom(task, viewer) ? stepsIn(FROM_STEPS, task.state) : []),
  ];
}

function isFor({ forDepartment, divisionCode, isMine }: TaskParties, viewer: TaskViewer): boolean {
  const isHere = divisionCode.startsWith(viewer.division);
  return forDepartment === viewer.department && isHere && (actsForArea(viewer) || isMine);
}

function isFrom({ fromDepartment, isMine }: TaskParties, viewer: TaskViewer): boolean {
  if (viewer.department === fromDepartment) return actsForArea(viewer) || isMine;
  return viewer.department === 'JOINT_MEETING' && COORDINATORS.includes(viewer.role);
}

/** Front-line people act for their village; elsewhere only on what is theirs. */
function actsForArea({ role, division }: TaskViewer): boolean {
  return role !== 'CASEWORKER' || division.length === VILLAGE_DIGITS;
}

function stepsIn(steps: Readonly<Partial<Record<TaskStep, readonly string[]>>>, state: string): TaskStep[] {
  return (Object.keys(steps) as TaskStep[]).filter((step) => steps[step]?.includes(state));
}
