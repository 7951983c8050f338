import type { Department } from '../department.ts';
import { ServiceCase } from './entities/service-case.ts';

/** 个案依据: an open case, for its social worker in charge and for those on its roster today. */
export const caseGround: NonNullable<Department['ground']> = async (number, viewer, em, today) => {
  const inForce = { from: { $lte: today }, $or: [{ until: null }, { until: { $gt: today } }] };
  const serviceCase = await em.findOne(ServiceCase, {
    number,
    closedOn: null,
    $or: [{ worker: { signInId: viewer.id, ...inForce } }, { roster: { personId: viewer.id, ...inForce } }],
  });
  return serviceCase ? { kind: 'CASE', number, childId: serviceCase.child.id } : null;
};
