import type { Entitlement } from '../entitlement.ts';
import { inRegister } from '../findings/in-register.ts';

/** 定期走访: every child in the register is visited, and again by the day that was agreed. */
export const regularVisit: Entitlement = {
  code: 'REGULAR_VISIT',
  title: '定期走访',
  rule: '儿童在册的应有;有入户探访的记录,且没有超过约定的下次探访日期的为已享有。',
  basis: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(定期走访)',
  provider: 'CIVIL_AFFAIRS',
  needs: ['CIVIL_AFFAIRS'],
  isEntitled: (facts) => inRegister(facts) !== null,
  isReceived: ({ civilAffairs }) => Boolean(civilAffairs?.lastVisit) && civilAffairs?.isVisitOverdue !== true,
};
