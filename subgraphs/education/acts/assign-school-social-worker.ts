import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { School } from '../entities/school.ts';
import { SchoolSocialWorker } from '../entities/school-social-worker.ts';
import type { AssignSchoolSocialWorkerInput } from '../schema.generated.ts';

/** 派驻学校社工 (一校一社工, GD661). */
export const assignSchoolSocialWorker: Act<AssignSchoolSocialWorkerInput> = async (input, work) => {
  refuse(saysSomething('name', input.name, 50), notInFuture('from', input.from, work.today));
  const school = await found('schoolId', input.schoolId, (id) => work.em.findOne(School, { id }));
  const worker = work.em.create(SchoolSocialWorker, {
    school,
    name: input.name.trim(),
    from: input.from,
    ...recorded(work, '驻校社工登记'),
  });
  await work.em.flush();
  return worker.id;
};
