import type { Act } from '../../act.ts';
import { knownDivision, notNegative, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { School } from '../entities/school.ts';
import type { CreateSchoolInput } from '../schema.generated.ts';
import { SCHOOL_LEVELS } from './parts/school-levels.ts';

/** 新建学校. */
export const createSchool: Act<CreateSchoolInput> = async (input, work) => {
  refuse(
    saysSomething('name', input.name, 60),
    saysSomething('address', input.address),
    notNegative('psychologyTeacherCount', input.psychologyTeacherCount),
    notNegative('counsellingBookCount', input.counsellingBookCount),
    await knownDivision('divisionCode', input.divisionCode, work.em, SCHOOL_LEVELS),
  );
  const school = work.em.create(School, {
    ...input,
    name: input.name.trim(),
    psychologyTeacherCount: input.psychologyTeacherCount ?? 0,
    counsellingBookCount: input.counsellingBookCount ?? 0,
    hasParentsCommittee: input.hasParentsCommittee ?? false,
    ...recorded(work),
  });
  await work.em.flush();
  return school.id;
};
