import type { Act } from '../../act.ts';
import { knownDivision, notNegative, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { School } from '../entities/school.ts';
import type { UpdateSchoolInput } from '../schema.generated.ts';
import { SCHOOL_LEVELS } from './parts/school-levels.ts';

/** 修改学校: what is not given stays as it is. */
export const updateSchool: Act<UpdateSchoolInput> = async ({ schoolId, expectedVersion, ...changes }, work) => {
  refuse(
    saysSomething('name', changes.name, 60),
    saysSomething('address', changes.address),
    notNegative('psychologyTeacherCount', changes.psychologyTeacherCount),
    notNegative('counsellingBookCount', changes.counsellingBookCount),
    await knownDivision('divisionCode', changes.divisionCode, work.em, SCHOOL_LEVELS),
  );
  const school = await seen(work.em, School, 'schoolId', schoolId, expectedVersion);
  const named = { ...changes, name: changes.name?.trim() };
  const given = Object.entries(named).filter(([, value]) => value !== null && value !== undefined);
  work.em.assign(school, { ...Object.fromEntries(given), ...recorded(work) });
  return school.id;
};
