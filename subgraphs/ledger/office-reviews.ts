import { HUB_ERRORS } from '../../schema/errors.ts';
import type { LedgerCommand } from './door.ts';
import { decideReview, listReviews } from './matching/reviews.ts';
import { type Carried, type Desk, json } from './office-commands.ts';
import { LedgerRefusal } from './refusal.ts';

const WRONG_PURPOSE = '待核对的行只能以“信息核验”或“数据校核”为使用目的办理,请改选后重试。';
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

/** What the rows say of children is shown in plain for what stewards do with it, and for nothing else. */
function assertSteward({ session, access }: Desk): void {
  const { role, department } = session.viewer;
  if (role !== 'DATA_STEWARD' || department !== access.owner)
    throw new LedgerRefusal(403, 'ROLE_NOT_ALLOWED', STEWARD_ONLY);
  if (session.purpose !== 'VERIFICATION' && session.purpose !== 'CORRECTION')
    throw new LedgerRefusal(403, 'PURPOSE_NOT_ALLOWED', WRONG_PURPOSE);
}
