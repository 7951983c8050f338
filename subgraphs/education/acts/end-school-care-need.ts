import type { Act } from '../../act.ts';
import { seen } from '../../seen.ts';
import { SchoolCareNeed } from '../entities/school-care-need.ts';
import type { EndSchoolCareNeedInput } from '../schema.generated.ts';
import { endPeriod } from './parts/end-period.ts';

/** 结束在校关爱需求. */
export const endSchoolCareNeed: Act<EndSchoolCareNeedInput> = async (input, work) => {
  const need = await seen(work.em, SchoolCareNeed, 'schoolCareNeedId', input.schoolCareNeedId, input.expectedVersion);
  endPeriod(need, input.until, work.today);
  return need.id;
};
