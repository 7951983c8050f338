import { badInput } from '../../../schema/errors.ts';
import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { currentChildId } from '../../current-child-id.ts';
import { DECIDING_ROLES, isOf, reserved } from '../actor.ts';
import { concerned, concernProblems } from '../concerned-child.ts';
import { ChildSeal } from '../entities/child-seal.ts';
import { EVERYWHERE } from '../numbers.ts';
import type { SealChildInput, UnsealChildInput } from '../schema.generated.ts';

const WHO = '民政部门的管理人员或数据管理员';

/** 封存儿童: its records exist for the roster of one case only, from this moment on. */
export const sealChild: Act<SealChildInput> = async (input, work) => {
  const { em, now, viewer, recordedBy } = work;
  const divisionCode = input.divisionCode ?? viewer.division;
  refuse(reserved('childId', isOf(viewer, 'CIVIL_AFFAIRS', DECIDING_ROLES), WHO));
  refuse(
    ...(await concernProblems(input, work)),
    saysSomething('caseNumber', input.caseNumber, 40),
    saysSomething('reason', input.reason, 1000),
  );
  const sealedChild = await concerned(input.childId, divisionCode, work);
  const isSealed = (await em.count(ChildSeal, { sealedChild, unsealedAt: null }, EVERYWHERE)) > 0;
  refuse(isSealed ? problem('childId', '这名儿童已经封存,无需再次封存。') : null);
  const { caseNumber, reason } = input;
  const seal = em.create(ChildSeal, {
    sealedChild,
    caseNumber,
    divisionCode,
    reason,
    sealedAt: now,
    sealedBy: recordedBy,
  });
  await em.flush();
  return seal.id;
};

/** 解除封存: the row stays as history. */
export const unsealChild: Act<UnsealChildInput> = async ({ childId, reason }, { em, now, viewer, recordedBy }) => {
  refuse(reserved('childId', isOf(viewer, 'CIVIL_AFFAIRS', DECIDING_ROLES), WHO));
  refuse(saysSomething('reason', reason, 1000));
  const sealedChild = await currentChildId(em, childId);
  const seal = await em.findOne(ChildSeal, { sealedChild, unsealedAt: null });
  if (!seal) throw badInput(problem('childId', '这名儿童没有封存,无需解除。'));
  seal.unsealedAt = now;
  seal.unsealedBy = recordedBy;
  seal.unsealReason = reason;
  return seal.id;
};
