import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { found } from '../../../check.ts';

type Versioned = { id: number; version: number };

/** The record that a clerk has seen and now changes; an older version than the current one is a CONFLICT. */
export async function seen<T extends Versioned>(
  em: EntityManager,
  entity: { name: string; new (...given: never[]): T },
  field: string,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<T> {
  const record = await found(field, id, (number) => em.findOne(entity, { id: number } as never));
  await em.lock(record, LockMode.OPTIMISTIC, expectedVersion);
  return record as T;
}
