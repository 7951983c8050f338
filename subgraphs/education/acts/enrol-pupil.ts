import type { Act } from '../../act.ts';
import { found, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { Enrolment } from '../entities/enrolment.ts';
import { School } from '../entities/school.ts';
import type { EnrolPupilInput } from '../schema.generated.ts';
import { gradeFits } from './parts/grade-fits.ts';
import { pupilToEnrol } from './parts/pupil-to-enrol.ts';

/** 学生入学: of a pupil that the schools know, or of a new one (by number, by known child id, or provisional). */
export const enrolPupil: Act<EnrolPupilInput> = async (input, work) => {
  refuse(notInFuture('from', input.from, work.today), saysSomething('className', input.className, 30));
  const school = await found('schoolId', input.schoolId, (id) => work.em.findOne(School, { id }));
  refuse(gradeFits(school.kind, input.grade));
  const child = await pupilToEnrol(input, work);
  const later = await work.em.findOne(Enrolment, { child, school, until: { $gt: input.from } });
  refuse(
    input.from <= child.birthDate ? problem('from', '入学日期必须晚于出生日期,请核对两个日期。') : null,
    later ? problem('from', '该生在本校的这段时间已有学籍,请填写原学籍结束之后的日期。') : null,
  );
  const enrolment = work.em.create(Enrolment, {
    child,
    school,
    grade: input.grade,
    className: input.className,
    kind: input.kind ?? 'ENROLLED',
    from: input.from,
    ...recorded(work, '学籍登记'),
  });
  await work.em.flush();
  return enrolment.id;
};
