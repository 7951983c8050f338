import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { found } from './check.ts';

type Versioned = { name: string; new (...given: never[]): { id: number | string; version: number } };

/**
 * The record that a clerk has seen and now changes; when it has been changed since (`expectedVersion`), that is a CONFLICT. It is
 * locked before it is read: who comes second meets the new version, and never what stands beside it.
 */
export async function seen<Entity extends Versioned>(
  em: EntityManager,
  entity: Entity,
  field: string,
  id: string,
  expectedVersion: number,
): Promise<InstanceType<Entity>> {
  const record = await found(field, id, (key) =>
    em.findOne(entity, { id: key } as never, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  );
  await em.lock(record, LockMode.OPTIMISTIC, expectedVersion);
  return record as InstanceType<Entity>;
}
