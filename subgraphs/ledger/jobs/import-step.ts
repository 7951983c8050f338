import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session, Viewer } from '../../../schema/access/viewer.ts';
import { dayAt } from '../../../schema/plain-date.ts';
import type { DepartmentParts } from '../../department-parts.ts';
import type { Ledger } from '../../ledger.ts';
import type { ReadingContext } from '../../reader.ts';
import type { LedgerWork, RecordChange } from '../work.ts';
import type { StoredImport } from './import-store.ts';

/** Writes down what a batch is about to do, before it is committed; rejects when that is not durable in time. */
export type Journaling = (act: string, children: readonly string[], session: Session) => Promise<void>;

/** What a step of an import runs with (导入步骤). */
export interface ImportStep {
  parts: DepartmentParts;
  ledger: Ledger;
  stored: StoredImport;
  journaling: Journaling;
}

/**
 * Runs one batch: a transaction confined to what the importer may touch, journaled before it is committed; `children` null:
 * nothing was done, and there is nothing to write down.
 */
export async function inBatch<Result>(
  { parts, ledger, stored, journaling }: ImportStep,
  act: string,
  run: (work: LedgerWork) => Promise<{ result: Result; children: readonly string[] | null }>,
): Promise<Result> {
  const { department, orm, keys, access, scope } = parts;
  const { session } = stored;
  const now = new Date();
  const em = orm.em.fork({ clear: true, freshEventManager: true }) as EntityManager;
  scope.confine(em, { session, access: access.of(session, now) } as ReadingContext);
  return em.transactional(async (inner) => {
    const work: LedgerWork = {
      em: inner as EntityManager,
      now,
      today: dayAt(now),
      recordedBy: stored.importerName,
      viewer: session.viewer as Viewer,
      session,
      source: `台账导入:${ledger.title}`,
      keys,
      register: department.children ?? null,
      persons: department.persons ?? null,
      constraints: department.constraints,
      importId: stored.id,
      note: (changes) => noteChanges(inner as EntityManager, stored.id, changes),
    };
    const { result, children } = await run(work);
    if (children) await journaling(act, [...new Set(children)].sort(), session);
    return result;
  });
}

/** Keeps what is about to be changed as it is now, so that the import can be undone. */
async function noteChanges(em: EntityManager, importId: number, changes: readonly RecordChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = JSON.stringify(changes);
  await em.execute(
    `insert into ledger.change (import_id, table_name, key, child_id, before, after)
     select ?, "table", key, "childId", before, after
     from jsonb_to_recordset(?::jsonb) as c ("table" text, key text, "childId" text, before jsonb, after jsonb)`,
    [importId, rows],
  );
}
