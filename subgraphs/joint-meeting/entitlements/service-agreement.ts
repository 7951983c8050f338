import type { Entitlement } from '../entitlement.ts';
import { inRegister } from '../findings/in-register.ts';

/** 委托服务协议: a home and the guardian of a child it serves have an agreement. */
export const serviceAgreement: Entitlement = {
  code: 'SERVICE_AGREEMENT',
  title: '委托服务协议',
  rule: '儿童在册、所在村有正在开放的儿童之家的应有;有一份未到期的委托服务协议书的为已享有。',
  basis: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(委托服务协议书)',
  provider: 'CIVIL_AFFAIRS',
  needs: ['CIVIL_AFFAIRS'],
  isEntitled: (facts) => (inRegister(facts)?.childrensHomes ?? []).length > 0,
  isReceived: ({ civilAffairs }) => (civilAffairs?.serviceAgreements ?? []).some(({ isCurrent }) => isCurrent === true),
};
