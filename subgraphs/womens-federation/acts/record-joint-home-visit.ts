import type { Act } from '../../act.ts';
import { inOrder, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { peopleNamed } from '../checks.ts';
import { JointHomeVisit } from '../entities/joint-home-visit.ts';
import { namedChild } from '../named-child.ts';
import type { RecordJointHomeVisitInput } from '../schema.generated.ts';

/** 记录一次联合家访 by the women's federation and the school, where the child lives at the time. */
export const recordJointHomeVisit: Act<RecordJointHomeVisitInput> = async (input, work) => {
  const { em, today } = work;
  const named = await namedChild('child', input.child, work);
  refuse(
    ...named.problems,
    notInFuture('visitedOn', input.visitedOn, today),
    peopleNamed('federationVisitors', input.federationVisitors),
    peopleNamed('educationVisitors', input.educationVisitors),
    saysSomething('findings', input.findings, 2000),
    saysSomething('nextStep', input.nextStep, 1000),
    inOrder('nextDueOn', input.visitedOn, input.nextDueOn),
  );
  const child = named.record();
  const visit = em.create(JointHomeVisit, { ...input, child, divisionCode: child.divisionCode, ...recorded(work) });
  await em.flush();
  return visit.id;
};
