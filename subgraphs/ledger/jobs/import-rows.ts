import type { EntityManager } from '@mikro-orm/postgresql';
import { departmentFolder } from '../../../schema/access/viewer.ts';
import { FileRefused } from '../../ledger-problem.ts';
import { canonicalOrder } from '../checking/canonical-order.ts';
import { openTable } from '../reading/open-table.ts';
import type { RowOutcome, TableRow } from '../row.ts';
import type { LedgerWork } from '../work.ts';
import { processBatch } from '../writing/process-batch.ts';
import { type ImportStep, inBatch } from './import-step.ts';
import { keptFile } from './kept-file.ts';

/** Rows a transaction: few enough that locks are short and the others get their turn. */
const BATCH = 400;
/** Batches that are checked at a time: while the database works on one, this process works on the other. */
const LANES = 2;

const FILE_GONE = '原文件已不再保存,请重新上传后再继续。';

/** How the rows of an import went: all are done, or it was cancelled on the way. */
export type RowsEnd = 'DONE' | 'CANCELLED';

/**
 * Checks or writes the rows of an import (逐批处理): in canonical order, each batch in a transaction that also says how far it
 * is. Killed anywhere, the next run goes on behind the last batch that was committed.
 */
export async function importRows(step: ImportStep, mode: 'CHECK' | 'WRITE'): Promise<RowsEnd> {
  const { parts, ledger, stored } = step;
  const file = await keptFile(parts.pool, parts.keys.linkageKey, stored.id);
  if (!file) throw new FileRefused('EMPTY_FILE', FILE_GONE);
  const table = await openTable(
    file,
    stored.fileName,
    ledger.columns,
    `${departmentFolder(parts.access.owner)}/${ledger.name}`,
  );
  const read: TableRow[] = [];
  for await (const row of table.rows()) read.push(row);
  const { ordered, settled } = canonicalOrder(ledger, read);
  await parts.pool.query('update ledger.import set rows_total = $2, notes = $3, headings = $4 where id = $1', [
    stored.id,
    ordered.length,
    JSON.stringify(table.notes),
    JSON.stringify(table.headings),
  ]);
  return mode === 'WRITE' ? writeRows(step, { ordered, settled }) : checkRows(step, { ordered, settled });
}

/** The rows of a file in canonical order, and what becomes of those that need no processing. */
interface Rows {
  ordered: readonly TableRow[];
  settled: ReadonlyMap<TableRow, RowOutcome>;
}

/** One batch after the other, each behind the last one that was committed. */
async function writeRows(step: ImportStep, rows: Rows): Promise<RowsEnd> {
  for (;;) {
    const end = await inBatch(step, 'writeLedger', async (work) => {
      const { rowsDone: from, wantsCancel } = await positionOf(work.em, step.stored.id);
      if (wantsCancel) return { result: 'CANCELLED' as const, children: null };
      if (from >= rows.ordered.length) return { result: 'DONE' as const, children: null };
      return { result: null, children: await batch(step, 'WRITE', rows, from, work) };
    });
    if (end) return end;
  }
}

/** Batches do not touch each other, so some are checked at a time; one that was interrupted is checked from the beginning. */
async function checkRows(step: ImportStep, rows: Rows): Promise<RowsEnd> {
  const { pool } = step.parts;
  await pool.query(`update ledger.import set rows_done = 0, counts = '{}' where id = $1`, [step.stored.id]);
  let next = 0;
  let isCancelled = false;
  const lane = async () => {
    while (next < rows.ordered.length && !isCancelled) {
      const from = next;
      next += BATCH;
      await inBatch(step, 'checkLedger', async (work) => ({
        result: null,
        children: await batch(step, 'CHECK', rows, from, work),
      }));
      isCancelled ||= await wantsCancel(step);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return isCancelled ? 'CANCELLED' : 'DONE';
}

/** Does a batch; gives the children it was about. */
async function batch(
  step: ImportStep,
  mode: 'CHECK' | 'WRITE',
  { ordered, settled }: Rows,
  from: number,
  work: LedgerWork,
): Promise<string[]> {
  const rows = ordered.slice(from, from + BATCH);
  const open = rows.filter((row) => !settled.has(row));
  const found = await processBatch(work, step.ledger, open, mode);
  const byRow = new Map(open.map((row, at) => [row, found[at] as RowOutcome] as const));
  const outcomes = rows.map((row) => settled.get(row) ?? (byRow.get(row) as RowOutcome));
  await keepOutcomes(work.em, step.stored.id, from, outcomes, mode);
  return outcomes.flatMap(({ childId }) => (childId ? [childId] : []));
}

/**
 * How far the import is, held until the batch ends: what a worker that was killed had sent off may still be committed, and
 * this one goes on behind it.
 */
async function positionOf(em: EntityManager, id: number): Promise<{ rowsDone: number; wantsCancel: boolean }> {
  const [position] = await em.execute<{ rowsDone: number; wantsCancel: boolean }[]>(
    'select rows_done as "rowsDone", wants_cancel as "wantsCancel" from ledger.import where id = ? for update',
    [id],
  );
  return position ?? { rowsDone: 0, wantsCancel: true };
}

async function wantsCancel({ parts, stored }: ImportStep): Promise<boolean> {
  const { rows } = await parts.pool.query<{ wants: boolean }>(
    'select wants_cancel as wants from ledger.import where id = $1',
    [stored.id],
  );
  return rows[0]?.wants ?? true;
}

/** The outcomes of a batch and how far the import is, in the batch's own transaction. */
async function keepOutcomes(
  em: EntityManager,
  id: number,
  from: number,
  outcomes: readonly RowOutcome[],
  mode: 'CHECK' | 'WRITE',
): Promise<void> {
  const rows = outcomes.map((outcome, at) => ({ ...outcome, ordinal: from + at, written: writtenAs(outcome, mode) }));
  await em.execute(
    `insert into ledger.row as r (import_id, ordinal, sheet, row, state, written, child_id, problems)
     select ?, ordinal, sheet, "row", state, written, "childId", problems from jsonb_to_recordset(?::jsonb)
       as o (ordinal int, sheet text, "row" int, state text, written text, "childId" text, problems jsonb)
     on conflict (import_id, ordinal) do update set state = excluded.state, child_id = excluded.child_id,
       problems = excluded.problems, written = coalesce(excluded.written, r.written)`,
    [id, JSON.stringify(rows)],
  );
  await em.execute(
    `update ledger.import set rows_done = rows_done + ?, counts = (select coalesce(jsonb_object_agg(state, n), '{}') from (
       select state, sum(n)::int as n from (
         select key as state, value::int as n from jsonb_each(counts)
         union all select state, 1 from jsonb_to_recordset(?::jsonb) as o (state text)
       ) each group by state) total) where id = ?`,
    [outcomes.length, JSON.stringify(rows.map(({ state }) => ({ state }))), id],
  );
}

function writtenAs({ state }: RowOutcome, mode: 'CHECK' | 'WRITE'): string | null {
  return mode === 'WRITE' && (state === 'NEW' || state === 'CHANGED') ? state : null;
}
