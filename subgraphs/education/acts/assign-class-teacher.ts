import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { ClassTeacher } from '../entities/class-teacher.ts';
import { School } from '../entities/school.ts';
import type { AssignClassTeacherInput } from '../schema.generated.ts';
import { gradeFits } from './parts/grade-fits.ts';

/** 登记班主任任职: from that day the teacher looks after the pupils of the class. */
export const assignClassTeacher: Act<AssignClassTeacherInput> = async (input, work) => {
  refuse(
    saysSomething('className', input.className, 30),
    saysSomething('name', input.name, 50),
    saysSomething('signInId', input.signInId, 255),
    notInFuture('from', input.from, work.today),
  );
  const school = await found('schoolId', input.schoolId, (id) => work.em.findOne(School, { id }));
  refuse(gradeFits(school.kind, input.grade));
  const teacher = work.em.create(ClassTeacher, {
    school,
    grade: input.grade,
    className: input.className.trim(),
    name: input.name.trim(),
    signInId: input.signInId?.trim(),
    from: input.from,
    ...recorded(work, '班主任任职登记'),
  });
  await work.em.flush();
  return teacher.id;
};
