import { useTerm } from '../language.ts';

/** How far a task is (状态), in a word and a colour. */
export function TaskMark({ state }: { state: string }) {
  const term = useTerm();
  return (
    <span className="state-mark" data-state={state}>
      {term('TaskState', state)}
    </span>
  );
}

/** Whether nothing is left for the department that a task is for, so that no day presses. */
export function isDone(state: string): boolean {
  return ['ANSWERED', 'CLOSED', 'WITHDRAWN'].includes(state);
}
