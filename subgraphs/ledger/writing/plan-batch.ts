import type { Ledger } from '../../ledger.ts';
import { isOpen, type RowDraft } from '../checking/row-draft.ts';
import type { RowState } from '../row.ts';
import type { LedgerWork } from '../work.ts';
import { hasChanged } from './apply-row.ts';
import { BatchPlan } from './batch-plan.ts';
import { followChain } from './follow-chain.ts';
import { keepFormer } from './keep-former.ts';
import { planParts } from './plan-parts.ts';
import { planTarget, targetStep } from './plan-target.ts';

/** The plan of a batch, and what it makes of each row. */
export interface Planned {
  plan: BatchPlan;
  states: Map<RowDraft, RowState>;
}

/**
 * Plans the records of rows, target by target, without writing anything. A row that turns out to be refused on the way takes
 * nothing with it: the others are planned again without it.
 */
export async function planBatch(work: LedgerWork, ledger: Ledger, drafts: readonly RowDraft[]): Promise<Planned> {
  for (let open = drafts.filter(isOpen); ; open = open.filter(isOpen)) {
    const planned = await planOnce(work, ledger, open);
    if (open.every(isOpen)) return planned;
  }
}

async function planOnce(work: LedgerWork, ledger: Ledger, drafts: readonly RowDraft[]): Promise<Planned> {
  const plan = new BatchPlan();
  const replacing = new Set<RowDraft>();
  for (const at of ledger.targets.keys()) {
    const step = targetStep(work, ledger, at, plan);
    await planTarget(step, drafts);
    await followChain(step);
    for (const draft of await planParts(step, drafts)) replacing.add(draft);
  }
  keepFormer(plan.records);
  return { plan, states: new Map(drafts.map((draft) => [draft, stateOf(ledger, plan, draft, replacing)])) };
}

/** NEW: the record that the ledger is about is new; CHANGED: anything else is new or different; SAME: nothing is. */
function stateOf(ledger: Ledger, plan: BatchPlan, draft: RowDraft, replacing: ReadonlySet<RowDraft>): RowState {
  const contributions = plan.contributions.get(draft) ?? [];
  const main = ledger.targets.findIndex(({ isOnlyCreated, mustExist }) => !isOnlyCreated && !mustExist);
  if (contributions[Math.max(main, 0)]?.hasMade) return 'NEW';
  const isChanged = contributions.some((each) => each && (each.hasMade || hasChanged(each)));
  return isChanged || replacing.has(draft) ? 'CHANGED' : 'SAME';
}
