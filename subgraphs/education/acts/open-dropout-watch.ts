import type { Act } from '../../act.ts';
import { notInFuture, refuse } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { SuspectedDropout } from '../entities/suspected-dropout.ts';
import type { OpenDropoutWatchInput } from '../schema.generated.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';

/** 登记疑似辍学: from now on the pupil is followed until back (JS37). */
export const openDropoutWatch: Act<OpenDropoutWatchInput> = async (input, work) => {
  refuse(notInFuture('suspectedOn', input.suspectedOn, work.today));
  const watch = work.em.create(SuspectedDropout, {
    ...(await pupilAtSchool(work.em, input)),
    state: 'SUSPECTED',
    reason: input.reason ?? 'UNKNOWN',
    suspectedOn: input.suspectedOn,
    ...recorded(work, '控辍保学台账'),
  });
  await work.em.flush();
  return watch.id;
};
