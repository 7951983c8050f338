import type { Act } from '../../act.ts';
import { found, inOrder, notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { ChildrensHome } from '../entities/childrens-home.ts';
import { ServiceAgreement } from '../entities/service-agreement.ts';
import type { SignServiceAgreementInput } from '../schema.generated.ts';
import { childOnRegister } from './child-on-register.ts';

/** 签订委托服务协议书 with the guardian of a child that a home serves (HN2019). */
export const signServiceAgreement: Act<SignServiceAgreementInput> = async (input, work) => {
  const { childId, homeId, source, ...own } = input;
  const child = await childOnRegister('childId', childId, work);
  const home = await found('homeId', homeId, (id) => work.em.findOne(ChildrensHome, { id }));
  refuse(
    home.status === 'OPERATING' ? null : problem('homeId', '这所儿童之家没有开放,请选择开放的儿童之家。'),
    saysSomething('guardianName', input.guardianName, 100),
    saysSomething('source', source),
    notInFuture('signedOn', input.signedOn, work.today),
    notBefore('signedOn', input.signedOn, home.openedOn, '儿童之家启用日期'),
    notBefore('from', input.from, input.signedOn, '签订日期'),
    inOrder('until', input.from, input.until),
  );
  const agreement = work.em.create(ServiceAgreement, { child, home, ...own, ...recorded(work, source) });
  await work.em.flush();
  return agreement.id;
};
