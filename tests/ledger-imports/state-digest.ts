import { createHash } from 'node:crypto';
import type { TestDatabase } from '../databases.ts';
import { keptRows } from '../kept-rows.ts';

/** Columns that say when and by whom, or hold what is sealed anew each time. */
const VOLATILE = ['updated_at', 'recorded_on', 'recorded_by', 'source', 'version', 'national_id_sealed', 'id'];

/** A digest of everything that a department keeps (数据摘要): the same facts give the same one, in whatever order they came. */
export async function stateDigest(database: Pick<TestDatabase, 'sql'>): Promise<string> {
  const tables = await database.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'
     and tablename not in ('mikro_orm_migrations', 'act_receipt') order by tablename`,
  );
  const hash = createHash('sha256');
  for (const { name } of tables) {
    const isRegister = name === 'registered_child' || name === 'pupil';
    const without = isRegister ? VOLATILE.filter((column) => column !== 'id') : VOLATILE;
    hash.update(`${name}\n${(await keptRows(database, name, without)).join('\n')}\n`);
  }
  return hash.digest('hex');
}
