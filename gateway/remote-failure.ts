import { DepartmentUnavailable } from './department.ts';

/** Asking again at once would change nothing. */
export function isFinal({ reason }: DepartmentUnavailable): boolean {
  return reason === 'grant' || reason === 'journal' || reason === 'journal-done';
}

/** The failure of a second attempt, with what the first may have left behind. */
export function withLost(error: unknown, before: number): unknown {
  if (!(error instanceof DepartmentUnavailable)) return error;
  return new DepartmentUnavailable(error.department, error.reason, before + 1);
}

/** A department that cannot write its journal says so, and whether an act is done all the same. */
export function unansweredReason(body: string): DepartmentUnavailable['reason'] {
  if (body === '{"isDone":true}') return 'journal-done';
  return body === '{"isDone":false}' ? 'journal' : 'status';
}
