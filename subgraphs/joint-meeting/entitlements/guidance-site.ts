import type { Entitlement } from '../entitlement.ts';
import { livesSomewhere } from './lives-somewhere.ts';

/** 家庭教育指导服务站点: a site for guidance in family education is in reach. */
export const guidanceSite: Entitlement = {
  code: 'GUIDANCE_SITE',
  title: '家庭教育指导服务站点',
  rule: '儿童在册、居住地已登记的应有;所在乡镇有今天开放的站点的为已享有。',
  basis: '粤民函〔2020〕661号(家庭教育指导服务站点)',
  provider: 'WOMENS_FEDERATION',
  needs: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION'],
  isEntitled: (facts) => livesSomewhere(facts),
  isReceived: ({ division }) => division?.womensFederation?.hasSiteInReach === true,
};
