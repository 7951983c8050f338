import { useSession } from '../signed-in.ts';
import { useWhere } from '../where.ts';
import { queueIn, type TaskQueueName } from './task-queues.ts';
import { VILLAGE_DIGITS } from './task-steps.ts';

/** Whether a person sees only the tasks that they made or are to work on: who works with single children, above a village. */
export function useOwnTasksOnly(): boolean {
  const { role, division } = useSession().viewer;
  return role === 'CASEWORKER' && division.length < VILLAGE_DIGITS;
}

/** The queue that is open: the one that the address names, else one's own where one sees no other, else what waits to be accepted. */
export function useQueue(): TaskQueueName {
  const { state } = useWhere();
  const otherwise = useOwnTasksOnly() ? 'mine' : 'open';
  return queueIn(state) ?? otherwise;
}
