import type { EntityManager } from '@mikro-orm/postgresql';
import type { TableShape } from './table-shape.ts';

type Key = string | number;

/** Which of the rows with these keys the importer may see (可见范围), as texts: the same filter that confines acts. */
export async function visibleKeys(em: EntityManager, shape: TableShape, keys: readonly Key[]): Promise<Set<string>> {
  const asked = [...new Set(keys)];
  if (asked.length === 0) return new Set();
  const query = em.createQueryBuilder(shape.meta.class as never, 'seen');
  query.select(shape.key.property as never).where({ [shape.key.property]: { $in: asked } } as never);
  await query.applyFilters();
  const rows = (await query.execute('all', { mapResults: false } as never)) as Record<string, unknown>[];
  return new Set(rows.map((row) => String(row[shape.key.column])));
}
