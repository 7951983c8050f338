import type { Fill, Known, Ledger, LedgerValue, Target } from '../../ledger.ts';
import type { RowDraft } from '../checking/row-draft.ts';
import type { LedgerWork } from '../work.ts';

/** What a row says of a record, by property; missing: nothing (填充). */
export type Wanted = Record<string, LedgerValue | undefined>;

/** What is known of a row when its records are made; `there`: the record as it is, once it has been found. */
export function knownOf({ childId, references }: RowDraft, { today }: LedgerWork, there: Known['there'] = null): Known {
  return { childId: childId ?? '', references, there, today };
}

/** Whether a row has a record of this target: one of the columns `when` says something. */
export function hasRecord({ when }: Target, { values }: RowDraft): boolean {
  return !when || when.some((column) => values[column] !== undefined && values[column] !== null);
}

/** The values that a row gives the properties of a record. */
export function filled(fills: Readonly<Record<string, Fill>>, draft: RowDraft, known: Known): Wanted {
  const wanted: Wanted = {};
  for (const [property, fill] of Object.entries(fills)) wanted[property] = said(fill, draft, known);
  return wanted;
}

/** Whether any of these columns is in the file and readable; of no columns at all: yes. */
export function isStated(columns: readonly string[], { values }: RowDraft): boolean {
  return columns.length === 0 || columns.some((column) => values[column] !== undefined);
}

function said(fill: Fill, draft: RowDraft, known: Known): LedgerValue | undefined {
  const { values, references } = draft;
  if (typeof fill === 'string') return values[fill];
  if (fill.kind === 'CHILD') return draft.childId ?? undefined;
  if (fill.kind === 'ALWAYS') return fill.value;
  if (fill.kind === 'FROM') return isStated(fill.columns, draft) ? fill.value(values, known) : undefined;
  return values[fill.column] === undefined ? undefined : (references[fill.column] ?? null);
}

/** The column in which a clerk puts a property right; null: none of them alone. */
export function columnOfProperty(ledger: Ledger, target: Target, property: string): string | null {
  const fill = target.fill[property] ?? target.atFirst?.[property];
  if (fill === undefined || typeof fill === 'string') return fill ?? null;
  if (fill.kind === 'REFERENCE') return fill.column;
  if (fill.kind === 'CHILD') return ledger.child?.nationalId ?? null;
  return fill.kind === 'FROM' ? (fill.columns[0] ?? null) : null;
}

/** Whether the child of the row is part of the key. */
export function namesChild({ key, fill }: Target): boolean {
  return key.some((property) => {
    const from = fill[property];
    return typeof from === 'object' && from.kind === 'CHILD';
  });
}
