import type { Act } from '../../act.ts';
import { found, knownDivision, problem, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { Enrolment } from '../entities/enrolment.ts';
import { School } from '../entities/school.ts';
import type { TransferPupilInput } from '../schema.generated.ts';
import { gradeFits } from './parts/grade-fits.ts';
import { moveEnrolment } from './parts/move-enrolment.ts';

/** 学生转学: the old enrolment ends and the new one begins on the same day, in one transaction. */
export const transferPupil: Act<TransferPupilInput> = async (input, work) => {
  const { em } = work;
  refuse(saysSomething('className', input.className, 30), await knownDivision('divisionCode', input.divisionCode, em));
  const enrolment = await seen(em, Enrolment, 'enrolmentId', input.enrolmentId, input.expectedVersion);
  const school = await found('schoolId', input.schoolId, (id) => em.findOne(School, { id }));
  const already = await em.findOne(Enrolment, { child: enrolment.child, school, until: null });
  refuse(
    gradeFits(school.kind, input.grade),
    already ? problem('schoolId', '该生在转入学校已有学籍,请核对学校;如只升级,请用“学生升级”。') : null,
  );
  await em.populate(enrolment, ['child']);
  if (input.divisionCode) enrolment.child.divisionCode = input.divisionCode;
  return moveEnrolment(enrolment, { school, ...input, on: input.transferredOn, field: 'transferredOn' }, work);
};
