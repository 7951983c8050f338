import type { Act } from '../../act.ts';
import { notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { SchoolFile } from '../entities/school-file.ts';
import { SchoolFileGuardian } from '../entities/school-file-guardian.ts';
import type { OpenSchoolFileInput } from '../schema.generated.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';

/** 建立学校留守儿童档案, with the guardian at that time (FS53). */
export const openSchoolFile: Act<OpenSchoolFileInput> = async (input, work) => {
  const { em } = work;
  refuse(
    notInFuture('openedOn', input.openedOn, work.today),
    saysSomething('guardianName', input.guardianName, 50),
    saysSomething('guardianPhone', input.guardianPhone, 30),
  );
  const about = await pupilAtSchool(em, input);
  const schoolFile = em.create(SchoolFile, { ...about, openedOn: input.openedOn, ...recorded(work, SOURCE) });
  em.create(SchoolFileGuardian, {
    schoolFile,
    name: input.guardianName.trim(),
    relation: input.guardianRelation,
    phone: input.guardianPhone,
    from: input.openedOn,
    ...recorded(work, SOURCE),
  });
  await em.flush();
  return schoolFile.id;
};

const SOURCE = '学校留守儿童档案';
