import type { Act } from '../../act.ts';
import { seen } from '../../seen.ts';
import { ClassTeacher } from '../entities/class-teacher.ts';
import type { EndClassTeacherInput } from '../schema.generated.ts';
import { endPeriod } from './parts/end-period.ts';

/** 结束班主任的任职. */
export const endClassTeacher: Act<EndClassTeacherInput> = async (input, work) => {
  const teacher = await seen(work.em, ClassTeacher, 'classTeacherId', input.classTeacherId, input.expectedVersion);
  endPeriod(teacher, input.until, work.today);
  return teacher.id;
};
