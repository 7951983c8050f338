import type { Act } from '../../act.ts';
import { inOrder, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { SchoolFileGuardian } from '../entities/school-file-guardian.ts';
import type { ChangeSchoolFileGuardianInput } from '../schema.generated.ts';
import { schoolFileSeen } from './parts/school-file-seen.ts';

/** 变更学校登记的监护人: the former guardian's time ends on the day the new one's begins. */
export const changeSchoolFileGuardian: Act<ChangeSchoolFileGuardianInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    notInFuture('changedOn', input.changedOn, today),
    saysSomething('name', input.name, 50),
    saysSomething('phone', input.phone, 30),
  );
  const schoolFile = await schoolFileSeen(input, work);
  const former = await em.findOne(SchoolFileGuardian, { schoolFile, until: null });
  refuse(inOrder('changedOn', former?.from, input.changedOn));
  if (former) former.until = input.changedOn;
  await em.flush();
  em.create(SchoolFileGuardian, {
    schoolFile,
    name: input.name.trim(),
    relation: input.relation,
    phone: input.phone,
    from: input.changedOn,
    ...recorded(work, '学校留守儿童档案'),
  });
  return schoolFile.id;
};
