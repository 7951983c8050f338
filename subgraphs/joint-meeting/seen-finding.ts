import { LockMode } from '@mikro-orm/postgresql';
import type { Work } from '../act.ts';
import { found, refuse } from '../check.ts';
import { seen } from '../seen.ts';
import { isParty, reserved, termOf } from './actor.ts';
import { Finding } from './entities/finding.ts';

const MAY_EXPLAIN: readonly string[] = ['OFFICER', 'MANAGER', 'DATA_STEWARD'];

/**
 * The finding that an act names; it exists for its departments and the joint meeting, and of a sealed child for nobody. It is
 * locked: of two who act on it at once the second meets what the first has done.
 */
export function seenFinding(findingId: string, { em, viewer, session }: Work): Promise<Finding> {
  return found('findingId', findingId, async (id) => {
    const there = await em.findOne(Finding, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const isSealed = there !== null && session.policy.sealedChildren.includes(there.child.id);
    return there && !isSealed && isParty(viewer, ...there.departments) ? there : null;
  });
}

/** The finding that somebody wants to explain, as they have seen it; for those who may not see it, it does not exist. */
export async function findingToExplain(
  { findingId, expectedVersion }: { findingId: string; expectedVersion: number },
  work: Work,
): Promise<Finding> {
  const { em, viewer } = work;
  const finding = await seenFinding(findingId, work);
  const isTheirs = isParty(viewer, finding.responsible) && MAY_EXPLAIN.includes(viewer.role);
  const who = `${termOf(finding.responsible)}或联席会议的工作人员、管理人员、数据管理员`;
  refuse(reserved('findingId', isTheirs, who));
  return seen(em, Finding, 'findingId', findingId, expectedVersion);
}
