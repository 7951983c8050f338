import type { Entitlement } from '../entitlement.ts';
import { livesSomewhere } from './lives-somewhere.ts';

/** 儿童主任: every village has a child director. */
export const childDirector: Entitlement = {
  code: 'CHILD_DIRECTOR',
  title: '儿童主任',
  rule: '儿童在册、居住地已登记的应有;所在村有在任儿童主任的为已享有。',
  basis: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(每村一名儿童主任)',
  provider: 'CIVIL_AFFAIRS',
  needs: ['CIVIL_AFFAIRS'],
  isEntitled: (facts) => livesSomewhere(facts),
  isReceived: ({ civilAffairs }) => (civilAffairs?.childDirectors ?? []).length > 0,
};
