import type { Known, LedgerValue } from '../../ledger.ts';
import { type RowDraft, refuse } from '../checking/row-draft.ts';
import { asStored, type ColumnShape, isSame } from '../checking/table-shape.ts';
import type { Contribution } from './batch-plan.ts';
import { columnOfProperty, filled, isStated, knownOf, type Wanted } from './fill-record.ts';
import { refuseMissing, type TargetStep } from './plan-target.ts';
import { changesOf, type PlannedRecord } from './planned-record.ts';

interface Said {
  draft: RowDraft;
  wanted: Wanted;
}

/** Enters what a row says into its record (登记); gives what the row has done to it, null: nothing. */
export function applyRow(step: TargetStep, { draft, wanted }: Said, record: PlannedRecord): Contribution | null {
  const { target } = step;
  const hasMade = record.isNew && Object.keys(record.values).length === 0;
  if (target.isOnlyCreated && !hasMade) return null;
  const there = hasMade ? null : (record.values as Known['there']);
  const known = knownOf(draft, step.work, there);
  const set = enter(step, draft, Object.assign(filled(target.fill, draft, known), wanted), record);
  if (hasMade) enterFirst(step, draft, known, record);
  record.isStated = true;
  set.push(...enterTogether(step, draft, record));
  return { record, hasMade, properties: set };
}

/** Sets the properties that a row says something of; gives those. */
function enter(
  { target, ledger, shape }: TargetStep,
  draft: RowDraft,
  wanted: Wanted,
  record: PlannedRecord,
): string[] {
  const set: string[] = [];
  for (const [property, value] of Object.entries(wanted)) {
    const column = shape.columns.get(property);
    if (!column) throw new Error(`${shape.table} has no property ${property}`);
    if (value === undefined || (value === null && leaves(target.follows, column, record))) continue;
    if (isTooLong(column, value))
      refuse(
        draft,
        columnOfProperty(ledger, target, property),
        'TOO_LONG',
        `这一格最多 ${column.maxLength} 个字,请精简。`,
      );
    record.values[property] = asStored(column, value);
    set.push(property);
  }
  return set;
}

/** An empty cell leaves alone what may not be empty, and ends or reopens nothing. */
function leaves(
  follows: TargetStep['target']['follows'],
  { property, isNullable }: ColumnShape,
  record: PlannedRecord,
) {
  if (!isNullable) return true;
  return !record.isNew && follows !== undefined && (property === 'until' || property in (follows.ending ?? {}));
}

function isTooLong({ maxLength }: ColumnShape, value: LedgerValue): boolean {
  return maxLength !== null && typeof value === 'string' && value.length > maxLength && [...value].length > maxLength;
}

/** A new record: what the ledger has no column for, and what it cannot do without. */
function enterFirst(step: TargetStep, draft: RowDraft, known: Known, record: PlannedRecord): void {
  const { target, ledger, shape, needed } = step;
  for (const [property, value] of Object.entries(filled(target.atFirst ?? {}, draft, known))) {
    const column = shape.columns.get(property);
    if (column && value !== undefined && (record.values[property] ?? null) === null)
      record.values[property] = asStored(column, value);
  }
  for (const property of needed)
    if ((record.values[property] ?? null) === null) refuseMissing(ledger, target, property, draft);
}

/** Properties made together are taken over when the one that is compared differs. */
function enterTogether({ target, shape, work }: TargetStep, draft: RowDraft, record: PlannedRecord): string[] {
  const set: string[] = [];
  for (const { columns, comparedBy, make } of target.together ?? []) {
    if (!isStated(columns, draft)) continue;
    const made = make(draft.values, knownOf(draft, work), work.keys);
    const compared = shape.columns.get(comparedBy) as ColumnShape;
    if (isSame(compared, record.values[comparedBy] ?? null, made[comparedBy] ?? null)) continue;
    Object.assign(record.values, made);
    set.push(...Object.keys(made));
  }
  return set;
}

/** Whether a contribution has changed anything that stays changed. */
export function hasChanged({ record, properties }: Contribution): boolean {
  const changed = changesOf(record);
  return changed.length > 0 && properties.some((property) => changed.includes(property));
}
