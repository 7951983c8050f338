import type { Act } from '../../act.ts';
import { notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { PsychologicalScreening } from '../entities/psychological-screening.ts';
import type { RecordScreeningInput } from '../schema.generated.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';

/** 登记心理健康筛查. Most sensitive (JS37). */
export const recordScreening: Act<RecordScreeningInput> = async (input, work) => {
  refuse(notInFuture('screenedOn', input.screenedOn, work.today), saysSomething('instrument', input.instrument, 100));
  const { screenedOn, instrument, result } = input;
  const about = await pupilAtSchool(work.em, input);
  const screening = work.em.create(PsychologicalScreening, {
    ...about,
    screenedOn,
    instrument,
    result,
    ...recorded(work, '心理健康筛查'),
  });
  await work.em.flush();
  return screening.id;
};
