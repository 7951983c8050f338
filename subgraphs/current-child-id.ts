import type { EntityManager } from '@mikro-orm/postgresql';
import { ChildAlias } from './child-alias.ts';

/** The id a child is known by now: a provisional id that has been identified since leads to the proper one. */
export async function currentChildId(em: EntityManager, id: string): Promise<string> {
  const alias = await em.findOne(ChildAlias, { aliasId: id, until: null });
  return alias?.childId ?? id;
}
