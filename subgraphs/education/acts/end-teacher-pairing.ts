import type { Act } from '../../act.ts';
import { seen } from '../../seen.ts';
import { TeacherPairing } from '../entities/teacher-pairing.ts';
import type { EndTeacherPairingInput } from '../schema.generated.ts';
import { endPeriod } from './parts/end-period.ts';

/** 结束教师结对. */
export const endTeacherPairing: Act<EndTeacherPairingInput> = async (input, work) => {
  const pairing = await seen(
    work.em,
    TeacherPairing,
    'teacherPairingId',
    input.teacherPairingId,
    input.expectedVersion,
  );
  endPeriod(pairing, input.until, work.today);
  return pairing.id;
};
