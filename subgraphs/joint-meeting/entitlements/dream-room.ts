import type { Entitlement } from '../entitlement.ts';
import { hasCategory } from '../findings/in-register.ts';

/** 梦想小屋: the room of a de-facto unattended child is renovated. */
export const dreamRoom: Entitlement = {
  code: 'DREAM_ROOM',
  title: '梦想小屋',
  rule: '儿童在册、有有效的事实无人抚养儿童认定的应有;梦想小屋已验收的为已享有。',
  basis: '苏民案复〔2021〕37号(梦想小屋)',
  provider: 'YOUTH_LEAGUE',
  needs: ['CIVIL_AFFAIRS', 'YOUTH_LEAGUE'],
  isEntitled: (facts) => hasCategory(facts, 'DE_FACTO_UNATTENDED'),
  isReceived: ({ youthLeague }) => ['ACCEPTED', 'FOLLOWED_UP'].includes(youthLeague?.dreamRoom?.stage ?? ''),
};
