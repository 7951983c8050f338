import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { SuspectedDropout } from '../entities/suspected-dropout.ts';
import { TeacherPairing } from '../entities/teacher-pairing.ts';
import type { PairTeacherInput } from '../schema.generated.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';

/** 教师与学生结对; pairing for a returned dropout needs one who has returned (JS37). */
export const pairTeacher: Act<PairTeacherInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    notInFuture('from', input.from, today),
    saysSomething('teacherName', input.teacherName, 50),
    saysSomething('signInId', input.signInId, 255),
  );
  const { childId: _, schoolId: __, ...pairing } = input;
  const about = await pupilAtSchool(em, input);
  const returned = { child: about.child, state: 'RETURNED' as const };
  if (input.purpose === 'RETURNED_DROPOUT' && !(await em.findOne(SuspectedDropout, returned)))
    refuse(problem('purpose', '该生没有已返校的疑似辍学记录,请改选其他结对目的。'));
  const paired = em.create(TeacherPairing, {
    ...about,
    ...pairing,
    teacherName: input.teacherName.trim(),
    signInId: input.signInId?.trim(),
    ...recorded(work, '教师结对台账'),
  });
  await em.flush();
  return paired.id;
};
