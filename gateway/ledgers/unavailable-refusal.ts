import { HUB_ERRORS } from '../../schema/errors.ts';
import { DepartmentUnavailable } from '../department.ts';
import { recordUnavailable } from '../processing-record/record-unavailable.ts';
import { Refusal } from '../request-errors.ts';

/** What a client is told when a department gave no usable answer (部门暂不可用), or something is wrong in the gateway. */
export function unavailableRefusal(error: unknown): Refusal {
  if (!(error instanceof DepartmentUnavailable)) return new Refusal('INTERNAL');
  if (error.reason === 'journal') return recordUnavailable();
  if (error.reason === 'journal-done') return recordUnavailable('DONE');
  return new Refusal('DEPARTMENT_UNAVAILABLE', HUB_ERRORS.DEPARTMENT_UNAVAILABLE, 503);
}
