import type { Act } from '../../act.ts';
import { knownDivision, notInFuture, phoneNumber, positive, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { CounsellingCentre } from '../entities/counselling-centre.ts';
import type { CreateCounsellingCentreInput } from '../schema.generated.ts';

/** 新建公益性心理咨询服务中心. */
export const createCounsellingCentre: Act<CreateCounsellingCentreInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    saysSomething('name', input.name, 100),
    await knownDivision('divisionCode', input.divisionCode, em),
    saysSomething('address', input.address),
    phoneNumber('hotline', input.hotline),
    saysSomething('alliance', input.alliance, 100),
    positive('counsellorCount', input.counsellorCount),
    notInFuture('openedOn', input.openedOn, today),
  );
  const centre = em.create(CounsellingCentre, { ...input, ...recorded(work) });
  await em.flush();
  return centre.id;
};
