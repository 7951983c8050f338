import { HUB_ERRORS } from '../../schema/errors.ts';
import type { LedgerCommand } from './door.ts';
import { decideReview, listReviews } from './matching/reviews.ts';
import { type Carried, type Desk, json } from './office-commands.ts';
import { LedgerRefusal } from './refusal.ts';

const STEWARD_ONLY = '待核对的行由本部门的数据管理员核对,请联系他们。';

/** 待核对: rows that may mean a known child, for data stewards of the department. */
export async function reviews(desk: Desk, command: Extract<LedgerCommand, { command: 'REVIEWS' }>): Promise<Carried> {
  assertSteward(desk);
  const found = await listReviews(desk, command);
  return json(
    found,
    found.flatMap(({ childId, candidates }) => [
      ...(childId ? [childId] : []),
      ...candidates.map((candidate) => candidate.childId),
    ]),
  );
}

/** 核对: the steward says which child a row means, or that it is nobody known, or takes that back. */
export async function decide(desk: Desk, command: Extract<LedgerCommand, { command: 'REVIEW' }>): Promise<Carried> {
  assertSteward(desk);
  const review = await decideReview(desk, command);
  if (!review) throw new LedgerRefusal(404, 'NOT_FOUND', HUB_ERRORS.NOT_FOUND);
  return json(review, command.childId ? [command.childId] : []);
}

function assertSteward({ session, access }: Desk): void {
  const { role, department } = session.viewer;
  if (role !== 'DATA_STEWARD' || department !== access.owner)
    throw new LedgerRefusal(403, 'ROLE_NOT_ALLOWED', STEWARD_ONLY);
}
