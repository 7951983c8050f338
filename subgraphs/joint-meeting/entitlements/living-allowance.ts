import type { Entitlement } from '../entitlement.ts';
import { hasCategory } from '../findings/in-register.ts';

/** 生活补贴: de-facto unattended children and orphans are given what they live on. */
export const livingAllowance: Entitlement = {
  code: 'LIVING_ALLOWANCE',
  title: '生活补贴',
  rule: '儿童在册、有有效的事实无人抚养儿童或孤儿认定的应有;有当前发放的补贴的为已享有(不取补贴种类和金额)。',
  basis: '民发〔2019〕62号(基本生活补贴)',
  provider: 'CIVIL_AFFAIRS',
  needs: ['CIVIL_AFFAIRS'],
  isEntitled: (facts) => hasCategory(facts, 'DE_FACTO_UNATTENDED') || hasCategory(facts, 'ORPHAN'),
  isReceived: ({ civilAffairs }) => (civilAffairs?.subsidies ?? []).some(({ isCurrent }) => isCurrent === true),
};
