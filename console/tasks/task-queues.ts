import type { TaskFilter, TaskOrder, TaskState } from '../operations.generated.ts';
import type { PlaceState } from '../places.ts';
import { TERMS } from '../terms.generated.ts';

/** The queues of tasks (队列), in the order of their tabs. */
export const TASK_QUEUES = ['open', 'inHand', 'answered', 'late', 'mine', 'all'] as const;

export type TaskQueueName = (typeof TASK_QUEUES)[number];

/** What the queues are called. */
export const QUEUE_WORDS: Readonly<Record<TaskQueueName, readonly [chinese: string, english: string]>> = {
  open: ['待受理', 'To accept'],
  inHand: ['办理中', 'In hand'],
  answered: ['待办结', 'To close'],
  late: ['逾期', 'Overdue'],
  mine: ['我的', 'Mine'],
  all: ['全部', 'All'],
};

const STATES: Partial<Record<TaskQueueName, readonly TaskState[]>> = {
  open: ['OPEN'],
  inHand: ['ACCEPTED', 'RETURNED'],
  answered: ['ANSWERED'],
};

/** The states of a task, in their order. */
export const TASK_STATES = Object.keys(TERMS.TaskState) as readonly TaskState[];

type Department = NonNullable<TaskFilter['forDepartment']>;

/** The queue that an address names. */
export function queueIn({ queue }: PlaceState): TaskQueueName | undefined {
  return TASK_QUEUES.find((each) => each === queue);
}

/** The state that an address narrows all tasks to; the other queues have theirs. */
export function taskStateIn({ state }: PlaceState): TaskState | undefined {
  return TASK_STATES.find((each) => each === state);
}

/** What a queue asks for, with what the address narrows it by: side, departments, place, kind, of all tasks the state. */
export function taskFilter(queue: TaskQueueName, state: PlaceState, department: string): TaskFilter {
  const one = queue === 'all' ? taskStateIn(state) : undefined;
  const states = one ? [one] : STATES[queue];
  return {
    ...(states ? { state: [...states] } : {}),
    ...(queue === 'late' ? { isLate: true } : {}),
    ...(queue === 'mine' ? { isMine: true } : {}),
    ...sideOf(state, department as Department),
    ...(state.kind ? { kind: state.kind as NonNullable<TaskFilter['kind']> } : {}),
    ...(state.division ? { divisionCode: state.division } : {}),
    ...(state.child ? { childId: state.child } : {}),
  };
}

/** Soonest due first; of all, the newest first. */
export function taskOrder(queue: TaskQueueName): TaskOrder {
  return queue === 'all' ? 'CREATED_ON_DESC' : 'DUE_ON_ASC';
}

/** Whether anything narrows the queue, so that an empty one may be so for that. */
export function isTaskListNarrowed(state: PlaceState): boolean {
  return ['side', 'for', 'kind', 'division', 'child', 'state'].some((each) => state[each]);
}

function sideOf(state: PlaceState, own: Department): TaskFilter {
  if (state.side === 'in') return { forDepartment: own };
  const from = state.side === 'out' ? { fromDepartment: own } : {};
  return state.for ? { ...from, forDepartment: state.for as Department } : from;
}
