import type { Entitlement } from '../entitlement.ts';
import { happenedInTime, isToBeCaredFor } from './regular-care.ts';

/** 季集中关爱: de-facto unattended and paired children take part in collective care every quarter. */
export const quarterlyCare: Entitlement = {
  code: 'QUARTERLY_CARE',
  title: '季集中关爱',
  rule: '儿童在册、有有效的事实无人抚养儿童认定或有当前结对的应有;上一个间隔(从一月起算,一般为一个季度)或本间隔参加过集中关爱的为已享有。',
  basis: '苏民案复〔2021〕37号(季集中关爱)',
  provider: 'YOUTH_LEAGUE',
  needs: ['CIVIL_AFFAIRS', 'YOUTH_LEAGUE'],
  isEntitled: (facts) => isToBeCaredFor(facts),
  isReceived: ({ youthLeague }, { today }) =>
    happenedInTime(youthLeague?.lastCollectiveCareOn, youthLeague?.careIntervalMonths ?? 3, today),
};
