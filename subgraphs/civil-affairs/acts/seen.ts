import { LockMode } from '@mikro-orm/postgresql';
import type { Work } from '../../act.ts';
import { childIdShape, found, refuse } from '../../check.ts';
import { ChildAlias } from '../../child-alias.ts';
import { RegisteredChild } from '../entities/registered-child.ts';

/** A record as the clerk has seen it: found by its id, and still at the version that was on the screen (else CONFLICT). */
export async function seen<T extends { id: number }>(
  entity: { name: string; new (...given: never[]): T },
  id: string,
  expectedVersion: number,
  { em }: Work,
): Promise<T> {
  const row = await found('id', id, (key) => em.findOne(entity, { id: key } as never));
  await em.lock(row, LockMode.OPTIMISTIC, expectedVersion);
  return row as T;
}

/** A child on the register, by its id or by a provisional id since identified; one removed from the register is refused. */
export async function childOnRegister(field: string, id: string, { em }: Work): Promise<RegisteredChild> {
  refuse(childIdShape(field, id));
  const alias = await em.findOne(ChildAlias, { aliasId: id, until: null });
  const child = await found(field, alias?.childId ?? id, (key) => em.findOne(RegisteredChild, { id: key }));
  if (child.removedOn) refuse({ field: `input.${field}`, message: '这名儿童已销册,不能再登记。请核对编号。' });
  return child;
}
