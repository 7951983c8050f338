import type { LedgerValue, Target } from '../../ledger.ts';
import { isSame, type Properties, type TableShape } from '../checking/table-shape.ts';

/** A record as it is to be after the batch (计划中的记录). */
export interface PlannedRecord {
  shape: TableShape;
  target: Target;
  /** Its key; of a new record that the database numbers: a negative stand-in until it is written. */
  id: string | number;
  isNew: boolean;
  /** As it is there now: `to_jsonb(row)`, and by property. */
  raw: Readonly<Record<string, unknown>> | null;
  before: Properties | null;
  values: Properties;
  /** Properties that lead to records of the same batch. */
  links: Map<string, PlannedRecord>;
  childId: string | null;
  /** Of a child of whom the department has nothing yet. */
  isOfNewChild: boolean;
  /** A row says something of it; else it is only ended by a newer one. */
  isStated: boolean;
  /** What it said before and is kept as a record of its own. */
  former: Properties | null;
  /** Its parts, where they are replaced: by declaration of the target. */
  parts: (PartsPlan | null)[];
}

/** Parts of a record that are replaced. */
export interface PartsPlan {
  shape: TableShape;
  owner: string;
  /** As they are there: `to_jsonb(row)`. */
  before: readonly Readonly<Record<string, unknown>>[];
  rows: readonly Properties[];
}

/** The properties of an existing record that are to change; of a new one, all that have a value. */
export function changesOf({ shape, before, values, isNew }: PlannedRecord): string[] {
  if (isNew) return Object.keys(values);
  return Object.keys(values).filter((property) => {
    const column = shape.columns.get(property);
    const value = values[property] as LedgerValue | undefined;
    if (!column || value === undefined) return false;
    return !isSame(column, before?.[property] ?? null, value);
  });
}

/** Whether anything is to be written of a record. */
export function isTouched(record: PlannedRecord): boolean {
  return record.isNew || record.parts.some((parts) => parts !== null) || changesOf(record).length > 0;
}
