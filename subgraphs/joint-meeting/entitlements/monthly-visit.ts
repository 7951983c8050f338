import type { Entitlement } from '../entitlement.ts';
import { happenedInTime, isToBeCaredFor } from './regular-care.ts';

/** 月走访: de-facto unattended and paired children are visited every month. */
export const monthlyVisit: Entitlement = {
  code: 'MONTHLY_VISIT',
  title: '月走访',
  rule: '儿童在册、有有效的事实无人抚养儿童认定或有当前结对的应有;上一个间隔(从一月起算,一般为一个月)或本间隔有过走访的为已享有。',
  basis: '苏民案复〔2021〕37号(月常态走访)',
  provider: 'YOUTH_LEAGUE',
  needs: ['CIVIL_AFFAIRS', 'YOUTH_LEAGUE'],
  isEntitled: (facts) => isToBeCaredFor(facts),
  isReceived: ({ youthLeague }, { today }) =>
    happenedInTime(youthLeague?.lastMonthlyVisitOn, youthLeague?.visitIntervalMonths ?? 1, today),
};
