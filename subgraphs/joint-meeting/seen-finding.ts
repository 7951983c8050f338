import type { Work } from '../act.ts';
import { found, refuse } from '../check.ts';
import { seen } from '../seen.ts';
import { isParty, reserved, termOf } from './actor.ts';
import { Finding } from './entities/finding.ts';

const MAY_EXPLAIN: readonly string[] = ['OFFICER', 'MANAGER', 'DATA_STEWARD'];

/** The finding that somebody wants to explain, as they have seen it; for those who may not see it, it does not exist. */
export async function findingToExplain(
  { findingId, expectedVersion }: { findingId: string; expectedVersion: number },
  { em, viewer, session }: Work,
): Promise<Finding> {
  const finding = await found('findingId', findingId, async (id) => {
    const there = await em.findOne(Finding, { id });
    const isSealed = there !== null && session.policy.sealedChildren.includes(there.child.id);
    return there && !isSealed && isParty(viewer, ...there.departments) ? there : null;
  });
  const isTheirs = isParty(viewer, finding.responsible) && MAY_EXPLAIN.includes(viewer.role);
  const who = `${termOf(finding.responsible)}或联席会议的工作人员、管理人员、数据管理员`;
  refuse(reserved('findingId', isTheirs, who));
  return seen(em, Finding, 'findingId', findingId, expectedVersion);
}
