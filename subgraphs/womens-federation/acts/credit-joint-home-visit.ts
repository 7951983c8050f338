import type { PlainDate } from '../../../schema/plain-date.ts';
import type { Work } from '../../act.ts';
import { creditVisit, sameIntervalAfter } from '../../visit-credit.ts';
import { GuidedChild } from '../entities/guided-child.ts';
import { JointHomeVisit } from '../entities/joint-home-visit.ts';
import { JointHomeVisitCredit } from '../entities/joint-home-visit-credit.ts';
import { JointHomeVisitDuty } from '../entities/joint-home-visit-duty.ts';
import { KeyFamilyRecord } from '../entities/key-family-record.ts';

interface Owed {
  child: GuidedChild;
  /** The visit before, which may have agreed on a next one. */
  last: JointHomeVisit | null;
}

/** 由其他部门的走访计入联合家访: of key families, and of those with whom a next visit was agreed; the interval starts anew. */
export const creditJointHomeVisit = creditVisit<Owed>({
  department: 'WOMENS_FEDERATION',
  duties: JointHomeVisitDuty,
  credits: JointHomeVisitCredit,
  async owed(id, day, work) {
    const { em } = work;
    const child = await em.findOne(GuidedChild, { id });
    if (!child) return null;
    const last = await em.findOne(
      JointHomeVisit,
      { child, visitedOn: { $lt: day } },
      { orderBy: { visitedOn: 'desc', id: 'desc' } },
    );
    return last?.nextDueOn || (await isKeyFamilyOn(child, day, work)) ? { child, last } : null;
  },
  hasVisited: async ({ child }, visitedOn, { em }) => (await em.count(JointHomeVisit, { child, visitedOn })) > 0,
  async record({ child, last }, visit, { sentence, facts }, { em }) {
    const isOfSchool = visit.fromDepartment === 'EDUCATION' && visit.visitorName;
    em.create(JointHomeVisit, {
      child,
      divisionCode: child.divisionCode,
      federationVisitors: [],
      educationVisitors: isOfSchool ? [visit.visitorName as string] : [],
      findings: sentence,
      nextDueOn: sameIntervalAfter(visit.visitedOn, last),
      ...facts,
    });
  },
});

async function isKeyFamilyOn(child: GuidedChild, day: PlainDate, { em }: Work): Promise<boolean> {
  const inForce = { child, from: { $lte: day }, $or: [{ until: null }, { until: { $gt: day } }] };
  return (await em.count(KeyFamilyRecord, inForce)) > 0;
}
