import type { Entitlement } from '../entitlement.ts';
import { livesSomewhere } from './lives-somewhere.ts';

/** 村儿童之家: every village has a children’s home. */
export const childrensHome: Entitlement = {
  code: 'CHILDRENS_HOME',
  title: '村儿童之家',
  rule: '儿童在册、居住地已登记的应有;所在村有正在开放的儿童之家的为已享有。',
  basis: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(每个建制村一所)',
  provider: 'CIVIL_AFFAIRS',
  needs: ['CIVIL_AFFAIRS'],
  isEntitled: (facts) => livesSomewhere(facts),
  isReceived: ({ civilAffairs }) => (civilAffairs?.childrensHomes ?? []).length > 0,
};
