import type { Entitlement } from '../entitlement.ts';
import { livesSomewhere } from './lives-somewhere.ts';

/** 童心港湾: a heart harbour is in reach. */
export const heartHarbour: Entitlement = {
  code: 'HEART_HARBOUR',
  title: '童心港湾',
  rule: '儿童在册、居住地已登记的应有;所在乡镇有开放中的童心港湾的为已享有。',
  basis: '粤民函〔2020〕661号(童心港湾)',
  provider: 'YOUTH_LEAGUE',
  needs: ['CIVIL_AFFAIRS', 'YOUTH_LEAGUE'],
  isEntitled: (facts) => livesSomewhere(facts),
  isReceived: ({ division }) => division?.youthLeague?.hasHarbourInReach === true,
};
