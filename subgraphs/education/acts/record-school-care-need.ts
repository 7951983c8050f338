import type { Act } from '../../act.ts';
import { notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { SchoolCareNeed } from '../entities/school-care-need.ts';
import type { RecordSchoolCareNeedInput } from '../schema.generated.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';

/** 登记在校关爱需求: neutral and dated, one open need for each area (FS53). */
export const recordSchoolCareNeed: Act<RecordSchoolCareNeedInput> = async (input, work) => {
  refuse(
    notInFuture('from', input.from, work.today),
    saysSomething('need', input.need, 500),
    saysSomething('measure', input.measure, 500),
  );
  const { childId: _, schoolId: __, ...need } = input;
  const about = await pupilAtSchool(work.em, input);
  const entered = work.em.create(SchoolCareNeed, { ...about, ...need, ...recorded(work, '在校关爱台账') });
  await work.em.flush();
  return entered.id;
};
