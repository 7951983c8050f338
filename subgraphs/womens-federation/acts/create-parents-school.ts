import type { Act } from '../../act.ts';
import { knownDivision, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { ParentsSchool } from '../entities/parents-school.ts';
import type { CreateParentsSchoolInput } from '../schema.generated.ts';

/** 新建家长学校: at a host (school, village, community …) or online. */
export const createParentsSchool: Act<CreateParentsSchoolInput> = async (input, work) => {
  const { em, today } = work;
  const hostMissing = problem('hostName', '请填写依托的学校、村或社区名称;网上家长学校除外。');
  refuse(
    saysSomething('name', input.name, 100),
    saysSomething('hostName', input.hostName, 100),
    input.isOnline || (input.hostName !== null && input.hostName !== undefined) ? null : hostMissing,
    await knownDivision('divisionCode', input.divisionCode, em),
    saysSomething('headName', input.headName, 50),
    notInFuture('openedOn', input.openedOn, today),
  );
  const school = em.create(ParentsSchool, { ...input, ...recorded(work) });
  await em.flush();
  return school.id;
};
