import type { Entitlement } from '../entitlement.ts';
import { inRegister } from '../findings/in-register.ts';

/** 重点家庭一对一指导: key families are guided one to one. */
export const familyGuidance: Entitlement = {
  code: 'FAMILY_GUIDANCE',
  title: '重点家庭一对一指导',
  rule: '儿童在册、家庭为妇联认定的重点家庭的应有;有正在进行的一对一指导的为已享有。',
  basis: '粤民函〔2020〕661号(重点家庭一对一指导)',
  provider: 'WOMENS_FEDERATION',
  needs: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION'],
  isEntitled: (facts) => inRegister(facts) !== null && facts.womensFederation?.isKeyFamily === true,
  isReceived: ({ womensFederation }) => Boolean(womensFederation?.currentGuidance),
};
