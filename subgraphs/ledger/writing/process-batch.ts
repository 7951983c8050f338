import type { Ledger } from '../../ledger.ts';
import { beforeSealing } from '../../sealing-turn.ts';
import { checkRows } from '../checking/check-rows.ts';
import { isOpen, outcomeOf, type RowDraft } from '../checking/row-draft.ts';
import { runSql } from '../checking/run-sql.ts';
import type { RowOutcome, RowState, TableRow } from '../row.ts';
import type { LedgerWork } from '../work.ts';
import { isAboutContent, isMadeMeanwhile, isTransient, refuseByConstraint } from './explain-failure.ts';
import { planBatch } from './plan-batch.ts';
import { isTouched, type PlannedRecord } from './planned-record.ts';
import { violatedChecks } from './violated-checks.ts';
import { writePlan } from './write-plan.ts';

/** Imports of a department write one batch after the other: none waits for a record in another one's hands. */
const WRITING = 721_011;
const TRIES = 3;

type Mode = 'CHECK' | 'WRITE';

/**
 * Checks or writes the rows of a batch in the transaction of `work` (处理一批): what is wrong with a row costs that row alone.
 * CHECK says what WRITE would: where only the database itself can tell, it writes and takes that back at once.
 */
export async function processBatch(
  work: LedgerWork,
  ledger: Ledger,
  rows: readonly TableRow[],
  mode: Mode,
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const lock = mode === 'CHECK' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await runSql(work.em, `select ${lock}($1)`, [WRITING]);
  const drafts = await checkRows(work, ledger, rows, mode);
  if (ledger.targets.some(({ together }) => together?.some(({ seals }) => seals))) await beforeSealing(work.em);
  const states = new Map<RowDraft, RowState>();
  const open = mode === 'WRITE' ? drafts : await foreseen(work, ledger, drafts, states);
  await writePiece(work, ledger, open.filter(isOpen), mode, states);
  return drafts.map((draft) => outcomeOf(draft, states.get(draft) ?? 'SAME'));
}

/**
 * What becomes of rows without writing them; gives those of which the plan cannot tell: they touch records beside which there
 * are others. Rows of children of whom there is nothing yet can only violate the checks of their own records.
 */
async function foreseen(
  work: LedgerWork,
  ledger: Ledger,
  drafts: readonly RowDraft[],
  states: Map<RowDraft, RowState>,
): Promise<RowDraft[]> {
  const { plan, states: planned } = await planBatch(work, ledger, drafts);
  for (const [draft, state] of planned) states.set(draft, state);
  const fresh = plan.records.filter(isOwn);
  const violated = await violatedChecks(work.em, fresh);
  const isSafe = (draft: RowDraft) => (plan.recordsOf.get(draft) ?? []).every((record) => !record || isOwn(record));
  for (const [draft, records] of violated.size > 0 ? plan.recordsOf : [])
    for (const record of records) {
      const constraint = record && violated.get(record);
      if (constraint) refuseByConstraint(work, ledger, draft, { code: '23514', constraint });
    }
  return drafts.filter(
    (draft) => isOpen(draft) && states.get(draft) !== 'SAME' && !(draft.isNewChild && isSafe(draft)),
  );
}

/** A new record of a new child, or of another new record. */
function isOwn({ isNew, isOfNewChild, links }: PlannedRecord): boolean {
  return isNew && (isOfNewChild || [...links.values()].some((owner) => owner.isNew));
}

/** Writes some of the rows; where the database refuses them, each half by itself, down to the row that is wrong. */
async function writePiece(
  work: LedgerWork,
  ledger: Ledger,
  drafts: readonly RowDraft[],
  mode: Mode,
  states: Map<RowDraft, RowState>,
): Promise<void> {
  if (drafts.length === 0) return;
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryPiece(work, ledger, drafts, mode, states);
    } catch (error) {
      await runSql(work.em, 'rollback to savepoint piece');
      // somebody may have registered one of the children meanwhile
      for (const draft of drafts) draft.isNewChild = false;
      const mayRetry = isTransient(error) || (drafts.length === 1 && isMadeMeanwhile(error));
      if (mayRetry && attempt < TRIES) continue;
      if (!isAboutContent(error)) throw error;
      if (drafts.length === 1) return refuseByConstraint(work, ledger, drafts[0] as RowDraft, error);
    }
    const middle = Math.ceil(drafts.length / 2);
    await writePiece(work, ledger, drafts.slice(0, middle), mode, states);
    return writePiece(work, ledger, drafts.slice(middle), mode, states);
  }
}

async function tryPiece(
  work: LedgerWork,
  ledger: Ledger,
  drafts: readonly RowDraft[],
  mode: Mode,
  states: Map<RowDraft, RowState>,
): Promise<void> {
  await runSql(work.em, 'savepoint piece');
  const planned = await planBatch(work, ledger, drafts);
  const changes = planned.plan.records.some(isTouched) ? await writePlan(work, ledger.targets, planned.plan) : [];
  if (mode === 'CHECK') await runSql(work.em, 'rollback to savepoint piece');
  else if (changes.length > 0) await work.note(changes);
  await runSql(work.em, 'release savepoint piece');
  for (const [draft, state] of planned.states) states.set(draft, state);
}
