import type { Act } from '../../act.ts';
import { inOrder, knownDivision, notInFuture, phoneNumber, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { FamilyEducationVolunteer } from '../entities/family-education-volunteer.ts';
import type { EnlistFamilyEducationVolunteerInput } from '../schema.generated.ts';

/** 登记家庭教育志愿者. */
export const enlistFamilyEducationVolunteer: Act<EnlistFamilyEducationVolunteerInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    saysSomething('name', input.name, 50),
    await knownDivision('divisionCode', input.divisionCode, em),
    saysSomething('organisation', input.organisation, 100),
    phoneNumber('phone', input.phone),
    notInFuture('from', input.from, today),
    inOrder('until', input.from, input.until),
  );
  const volunteer = em.create(FamilyEducationVolunteer, { ...input, ...recorded(work) });
  await em.flush();
  return volunteer.id;
};
