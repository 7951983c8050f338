import type { Act } from '../../act.ts';
import { notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { metInPerson } from '../../visit-duty.ts';
import { TeacherVisit } from '../entities/teacher-visit.ts';
import type { RecordTeacherVisitInput } from '../schema.generated.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';

/** 登记教师家访 (JS37). */
export const recordTeacherVisit: Act<RecordTeacherVisitInput> = async (input, work) => {
  refuse(
    notInFuture('visitedOn', input.visitedOn, work.today),
    saysSomething('teacherName', input.teacherName, 50),
    saysSomething('summary', input.summary, 1000),
    ...metInPerson(input.form, input),
  );
  const { childId: _, schoolId: __, ...visit } = input;
  const about = await pupilAtSchool(work.em, input);
  const made = work.em.create(TeacherVisit, { ...about, ...visit, ...recorded(work, '家访记录') });
  await work.em.flush();
  return made.id;
};
