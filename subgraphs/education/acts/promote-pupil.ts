import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { Enrolment } from '../entities/enrolment.ts';
import type { PromotePupilInput } from '../schema.generated.ts';
import { gradeFits } from './parts/grade-fits.ts';
import { moveEnrolment } from './parts/move-enrolment.ts';

/** 学生升级: the enrolment in the old grade ends and the one in the new grade begins, in the same school. */
export const promotePupil: Act<PromotePupilInput> = async (input, work) => {
  refuse(saysSomething('className', input.className, 30));
  const enrolment = await seen(work.em, Enrolment, 'enrolmentId', input.enrolmentId, input.expectedVersion);
  await work.em.populate(enrolment, ['school']);
  const { school } = enrolment;
  refuse(
    gradeFits(school.kind, input.grade),
    input.grade === enrolment.grade ? problem('grade', '新年级与原年级相同,请选择新的年级。') : null,
  );
  const move = { school, ...input, on: input.promotedOn, field: 'promotedOn', kind: 'PROMOTED' as const };
  return moveEnrolment(enrolment, move, work);
};
