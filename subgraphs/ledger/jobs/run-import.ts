import type { PoolClient } from 'pg';
import type { DepartmentParts } from '../../department-parts.ts';
import { FileRefused } from '../../ledger-problem.ts';
import { undoImport } from '../writing/undo-import.ts';
import { importRows } from './import-rows.ts';
import { type ImportStep, inBatch, type Journaling } from './import-step.ts';
import { ImportStore, type StoredImport } from './import-store.ts';
import { forgetFiles } from './kept-file.ts';

/** The advisory lock of an import is (this number, its id): one worker at a time, whichever process it is in. */
const IMPORT_LOCK = 721_010;

const GONE_LEDGER = '这种台账已不再使用,请下载新的模板。';

/** Does what is to be done for an import until it is at rest (执行导入); nothing when another worker has it. */
export async function runImport(parts: DepartmentParts, id: number, journaling: Journaling): Promise<void> {
  await withLock(parts, id, async () => {
    const store = new ImportStore(parts.pool, parts.keys.linkageKey);
    const stored = await store.find(id);
    const ledger = parts.department.ledgers?.find(({ name }) => name === stored?.ledger);
    if (!stored) return;
    if (!ledger) return store.end(id, 'FAILED', { code: 'NO_HEADER_ROW', message: GONE_LEDGER });
    try {
      await runStep({ parts, ledger, stored, journaling }, store);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      await store.end(id, 'FAILED', { code: error.code, message: error.message });
    }
    await forgetFiles(parts.pool);
  });
}

async function runStep(step: ImportStep, store: ImportStore): Promise<void> {
  const { id, state, beforeUndo } = step.stored;
  if (state === 'CHECKING') {
    const end = await importRows(step, 'CHECK');
    await store.end(id, end === 'DONE' ? 'CHECKED' : 'CANCELLED');
  } else if (state === 'WRITING') {
    await store.end(id, await importRows(step, 'WRITE'));
  } else if (state === 'UNDOING') {
    const failure = await undo(step);
    await (failure ? store.end(id, beforeUndo ?? 'DONE', failure) : store.endUndone(id));
  }
}

/** One transaction takes everything back, or nothing: whatever somebody has touched since stays theirs. */
async function undo(step: ImportStep): Promise<StoredImport['failure']> {
  return inBatch(step, 'undoImport', async (work) => {
    const { touched, children } = await undoImport(work, step.stored.id);
    if (touched === 0) return { result: null, children };
    const message = `有 ${touched} 条记录在导入之后又被修改过,不能整批撤销。请逐条更正,或请数据管理员处理。`;
    return { result: { code: 'CONFLICT', message }, children: [] };
  });
}

async function withLock({ pool }: DepartmentParts, id: number, run: () => Promise<void>): Promise<void> {
  const client: PoolClient = await pool.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, $2) as mine', [
      IMPORT_LOCK,
      id,
    ]);
    if (rows[0]?.mine) await run();
  } finally {
    // the connection goes with the lock: whatever happened, nobody waits for it
    client.release(true);
  }
}
