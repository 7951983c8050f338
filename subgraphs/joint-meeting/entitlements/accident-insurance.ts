import type { Entitlement } from '../entitlement.ts';
import { inRegister } from '../findings/in-register.ts';

/** 意外伤害保险: children whom a home serves are insured where possible. */
export const accidentInsurance: Entitlement = {
  code: 'ACCIDENT_INSURANCE',
  title: '意外伤害保险',
  rule: '儿童在册、有未到期的委托服务协议书的应有(鼓励投保);有未到期的保险的为已享有。',
  basis: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(鼓励购买意外伤害保险)',
  provider: 'CIVIL_AFFAIRS',
  needs: ['CIVIL_AFFAIRS'],
  isEntitled: (facts) => (inRegister(facts)?.serviceAgreements ?? []).some(({ isCurrent }) => isCurrent === true),
  isReceived: ({ civilAffairs }) => (civilAffairs?.insurances ?? []).some(({ isCurrent }) => isCurrent === true),
};
