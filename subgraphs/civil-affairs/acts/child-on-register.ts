import { LockMode } from '@mikro-orm/postgresql';
import type { Work } from '../../act.ts';
import { childIdShape, found, problem, refuse } from '../../check.ts';
import { currentChildId } from '../../current-child-id.ts';
import { RegisteredChild } from '../entities/registered-child.ts';

/** A child on the register, by its id or by a provisional id since identified; one removed from the register is refused. */
export async function childOnRegister(
  field: string,
  id: string,
  { em }: Work,
  lockMode: LockMode = LockMode.NONE,
): Promise<RegisteredChild> {
  refuse(childIdShape(field, id));
  const child = await found(field, await currentChildId(em, id), (key) =>
    em.findOne(RegisteredChild, { id: key }, { lockMode }),
  );
  if (child.removedOn) refuse(problem(field, '这名儿童已销册,不能再登记。请核对编号。'));
  return child;
}

/** A child on the register as a clerk has seen it (`seen`): locked before it is read, and a CONFLICT when changed since. */
export async function childAsSeen(
  field: string,
  id: string,
  expectedVersion: number,
  work: Work,
): Promise<RegisteredChild> {
  const child = await childOnRegister(field, id, work, LockMode.PESSIMISTIC_WRITE);
  await work.em.lock(child, LockMode.OPTIMISTIC, expectedVersion);
  return child;
}
