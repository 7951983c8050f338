import type { Act } from '../../act.ts';
import { found, notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { Referral } from '../entities/referral.ts';
import { SocialWorkStation } from '../entities/social-work-station.ts';
import type { RecordReferralInput } from '../schema.generated.ts';
import { childOnRegister } from './child-on-register.ts';
import { dated } from './day-order.ts';

/** 登记转介: to a social-work station, or to an agency or department named in words (HN2019, GD151). */
export const recordReferral: Act<RecordReferralInput> = async (input, work) => {
  const { childId, stationId, source, ...own } = input;
  const child = await childOnRegister('childId', childId, work);
  const station = stationId
    ? await found('stationId', stationId, (id) => work.em.findOne(SocialWorkStation, { id }))
    : null;
  const referredTo = input.referredTo ?? station?.name ?? null;
  refuse(
    referredTo ? null : problem('referredTo', '请填写转给谁,或选择社工站。'),
    saysSomething('referredTo', input.referredTo),
    saysSomething('reason', input.reason, 2_000),
    saysSomething('answer', input.answer, 2_000),
    saysSomething('source', source),
    notInFuture('referredOn', input.referredOn, work.today),
    notInFuture('acceptedOn', input.acceptedOn, work.today),
    notInFuture('answeredOn', input.answeredOn, work.today),
    notBefore('acceptedOn', input.acceptedOn, input.referredOn, '转介日期'),
    notBefore('answeredOn', input.answeredOn, input.acceptedOn ?? input.referredOn, '接收日期'),
    dated('answeredOn', input.answer, input.answeredOn),
  );
  const referral = work.em.create(Referral, {
    ...own,
    child,
    station,
    divisionCode: child.divisionCode,
    referredTo: referredTo as string,
    ...recorded(work, source),
  });
  await work.em.flush();
  return referral.id;
};
