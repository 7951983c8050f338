import type { Entitlement } from '../entitlement.ts';
import { inRegister } from '../findings/in-register.ts';

/** 监护人登记: the guardian of every child in the register is known. */
export const guardianOnRecord: Entitlement = {
  code: 'GUARDIAN_ON_RECORD',
  title: '监护人登记',
  rule: '儿童在册的应有;登记了现任监护人的为已享有。',
  basis: '抚顺县第 53 号提案答复(儿童台账登记监护人)',
  provider: 'CIVIL_AFFAIRS',
  needs: ['CIVIL_AFFAIRS'],
  isEntitled: (facts) => inRegister(facts) !== null,
  isReceived: ({ civilAffairs }) => Boolean(civilAffairs?.guardianship),
};
