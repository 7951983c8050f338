import type { Entitlement } from '../entitlement.ts';
import { hasCategory } from '../findings/in-register.ts';

/** 1+3 结对: de-facto unattended children are paired with a team of three. */
export const pairing: Entitlement = {
  code: 'PAIRING',
  title: '1+3 结对',
  rule: '儿童在册、有有效的事实无人抚养儿童认定的应有;有当前的结对且三类成员(团干部、少先队辅导员、志愿服务或心理服务组织)配齐的为已享有。',
  basis: '苏民案复〔2021〕37号(1+3 结对)',
  provider: 'YOUTH_LEAGUE',
  needs: ['CIVIL_AFFAIRS', 'YOUTH_LEAGUE'],
  isEntitled: (facts) => hasCategory(facts, 'DE_FACTO_UNATTENDED'),
  isReceived: ({ youthLeague }) => youthLeague?.pairing?.isComplete === true,
};
