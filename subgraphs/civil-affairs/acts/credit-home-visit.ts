import { creditVisit, sameIntervalAfter } from '../../visit-credit.ts';
import { HomeVisit } from '../entities/home-visit.ts';
import { HomeVisitCredit } from '../entities/home-visit-credit.ts';
import { HomeVisitDuty } from '../entities/home-visit-duty.ts';
import { RegisteredChild } from '../entities/registered-child.ts';

/** 由其他部门的走访计入入户探访: of every child on the register; the interval agreed last starts anew. */
export const creditHomeVisit = creditVisit<{ child: RegisteredChild }>({
  department: 'CIVIL_AFFAIRS',
  duties: HomeVisitDuty,
  credits: HomeVisitCredit,
  async owed(id, day, { em }) {
    const child = await em.findOne(RegisteredChild, { id, removedOn: null });
    return child && child.birthDate <= day ? { child } : null;
  },
  hasVisited: async ({ child }, visitedOn, { em }) => (await em.count(HomeVisit, { child, visitedOn })) > 0,
  async record({ child }, visit, { sentence, facts }, { em }) {
    const { visitedOn } = visit;
    const last = await em.findOne(
      HomeVisit,
      { child, visitedOn: { $lt: visitedOn } },
      { orderBy: { visitedOn: 'desc', id: 'desc' } },
    );
    em.create(HomeVisit, {
      child,
      divisionCode: child.divisionCode,
      visitorKind: 'OTHER',
      visitorName: visit.visitorName ?? '其他部门走访人员',
      purpose: 'REGULAR_VISIT',
      finding: sentence,
      nextDueOn: sameIntervalAfter(visitedOn, last),
      ...facts,
    });
  },
});
