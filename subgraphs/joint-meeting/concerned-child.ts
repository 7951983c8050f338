import type { FieldProblem } from '../../schema/errors.ts';
import type { Work } from '../act.ts';
import { childIdShape, knownDivision } from '../check.ts';
import { currentChildId } from '../current-child-id.ts';
import { recorded } from '../recorded.ts';
import { ConcernedChild } from './entities/concerned-child.ts';

type Maybe<T> = T | null | undefined;

/** What is wrong with how an act names a child and the division the matter belongs to. */
export async function concernProblems(
  { childId, divisionCode }: { childId?: Maybe<string>; divisionCode?: Maybe<string> },
  { em }: Work,
): Promise<(FieldProblem | null)[]> {
  return [childIdShape('childId', childId), await knownDivision('divisionCode', divisionCode, em)];
}

/** The id by which a child is known now; it is noted as concerned, with the division it was named with. */
export async function concerned(childId: string, divisionCode: string, work: Work): Promise<string> {
  const { em } = work;
  const id = await currentChildId(em, childId);
  const facts = { id, divisionCode, ...recorded(work), updatedAt: work.now };
  await em.upsert(ConcernedChild, facts, { onConflictAction: 'ignore' });
  return id;
}
