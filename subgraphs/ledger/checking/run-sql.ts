import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/** Runs a statement with bound parameters in the transaction of the entity manager; lists travel as one JSON text. */
export async function runSql<Row>(
  em: EntityManager,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const database = em.getKysely() as unknown as Kysely<unknown>;
  const { rows } = await database.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
  return rows;
}
