import type { Act } from '../../act.ts';
import { seen } from '../../seen.ts';
import { SchoolSocialWorker } from '../entities/school-social-worker.ts';
import type { EndSchoolSocialWorkerInput } from '../schema.generated.ts';
import { endPeriod } from './parts/end-period.ts';

/** 结束驻校社工的任职. */
export const endSchoolSocialWorker: Act<EndSchoolSocialWorkerInput> = async (input, work) => {
  const id = input.schoolSocialWorkerId;
  const worker = await seen(work.em, SchoolSocialWorker, 'schoolSocialWorkerId', id, input.expectedVersion);
  endPeriod(worker, input.until, work.today);
  return worker.id;
};
