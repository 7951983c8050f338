import { childIdOf } from '../../../schema/child-id.ts';
import { nationalIdProblem, parseNationalId } from '../../../schema/national-id.ts';
import type { Act } from '../../act.ts';
import { identify, undoIdentify } from '../../identify.ts';
import { ConcernedChild } from '../entities/concerned-child.ts';
import type { IdentifyConcernedChildInput } from '../schema.generated.ts';
import { isOnlySwept, joinSwept } from '../swept-child.ts';

const move = identify(ConcernedChild);

/**
 * 确认身份: what concerns the child moves to its proper id. The sweep may have been there before, as departments tell of the child
 * by that id at once; what it has found is no reason to leave the papers, or a seal, behind.
 */
export const identifyConcernedChild: Act<IdentifyConcernedChildInput> = async (input, work) => {
  const { em, today, keys } = work;
  const { provisionalId, nationalId } = input;
  if (nationalIdProblem(nationalId, today) === null) {
    const properId = childIdOf(keys.linkageKey, parseNationalId(nationalId));
    const known = await em.count(ConcernedChild, { id: { $in: [provisionalId, properId] } });
    if (known === 2 && (await isOnlySwept(properId, em))) await joinSwept(provisionalId, properId, em);
  }
  return move(input, work);
};

/** 撤销确认身份. */
export const undoIdentifyConcernedChild = undoIdentify(ConcernedChild);
