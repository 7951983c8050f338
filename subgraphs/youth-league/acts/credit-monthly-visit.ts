import { creditVisit } from '../../visit-credit.ts';
import type { LeagueChild } from '../entities/league-child.ts';
import { MonthlyVisit } from '../entities/monthly-visit.ts';
import { MonthlyVisitCredit } from '../entities/monthly-visit-credit.ts';
import { MonthlyVisitDuty } from '../entities/monthly-visit-duty.ts';
import { Pairing } from '../entities/pairing.ts';

/** 由其他部门的走访计入月走访: of every child paired on the day (月常态走访, JS37). */
export const creditMonthlyVisit = creditVisit<{ child: LeagueChild; pairing: Pairing }>({
  department: 'YOUTH_LEAGUE',
  duties: MonthlyVisitDuty,
  credits: MonthlyVisitCredit,
  async owed(child, day, { em }) {
    const pairing = await em.findOne(
      Pairing,
      { child, from: { $lte: day }, $or: [{ until: null }, { until: { $gt: day } }] },
      { populate: ['child'] },
    );
    return pairing && { child: pairing.child, pairing };
  },
  hasVisited: async ({ pairing }, visitedOn, { em }) => (await em.count(MonthlyVisit, { pairing, visitedOn })) > 0,
  async record({ pairing }, visit, { sentence, facts }, { em }) {
    const form = visit.sawChild || visit.sawGuardian ? 'HOME' : 'OTHER';
    em.create(MonthlyVisit, { pairing, form, content: sentence, ...facts });
  },
});
