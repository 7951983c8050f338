import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { coversAll, reserved } from '../actor.ts';
import { termProblems } from '../agreement-terms.ts';
import { dueDay } from '../due-day.ts';
import { SharingRequest } from '../entities/sharing-request.ts';
import { nextNumber } from '../numbers.ts';
import type { RequestSharingInput } from '../schema.generated.ts';

/** 提出共享申请: the consumer is the department of whoever asks, for divisions in their own area. */
export const requestSharing: Act<RequestSharingInput> = async (input, work) => {
  const { em, today, viewer } = work;
  const { provider, need, legalBasis } = input;
  const mayAsk = ['OFFICER', 'MANAGER', 'DATA_STEWARD'].includes(viewer.role);
  const isOwn = provider === viewer.department;
  refuse(reserved('provider', mayAsk, '本部门的工作人员、管理人员或数据管理员'));
  refuse(
    isOwn ? problem('provider', '这是本部门的数据,无需申请。') : null,
    need.trim().length < 10 ? problem('need', '请写清为什么需要、用在何处,至少 10 个字。') : null,
    saysSomething('need', need, 1000),
    saysSomething('legalBasis', legalBasis, 500),
    ...(await termProblems(input, provider, em)),
    coversAll(viewer, input.divisions)
      ? null
      : problem('divisions', '超出您的管辖范围,请改填范围内的区划,或请上级部门申请。'),
  );
  const { on: dueOn, isProvisional: isDueProvisional } = await dueDay(em, 'SHARING_REQUEST', today);
  const request = em.create(SharingRequest, {
    number: await nextNumber(em, 'SQ', SharingRequest, today),
    consumer: viewer.department,
    provider,
    purposes: [...new Set(input.purposes)],
    fields: [...new Set(input.fields)],
    divisions: [...new Set(input.divisions)],
    need: need.trim(),
    legalBasis,
    requestedOn: today,
    dueOn,
    isDueProvisional,
    ...recorded(work, input.source),
  });
  await em.flush();
  return request.id;
};
