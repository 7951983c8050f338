import type { LedgerValue } from '../../ledger.ts';
import { keyText } from './batch-plan.ts';
import { findRecords } from './find-records.ts';
import type { TargetStep } from './plan-target.ts';
import type { PlannedRecord } from './planned-record.ts';

/**
 * Lets records of the same `per` follow each other (前后相接): each ends at the latest on the first day of the next. Worked out from
 * all of them, those of the batch and those that are there, so the order in which they came does not matter.
 */
export async function followChain(step: TargetStep): Promise<void> {
  const { target, shape, plan, work } = step;
  if (!target.follows) return;
  const { per, ending = {} } = target.follows;
  const valuesOf = (record: PlannedRecord) => per.map((property) => record.values[property] ?? null);
  const keyOf = (record: PlannedRecord) => keyText(shape, per, valuesOf(record));
  const stated = plan.records.filter((record) => record.shape === shape && record.isStated);
  const groups = new Map<string, { values: LedgerValue[]; childId: string | null }>();
  for (const record of stated) groups.set(keyOf(record), { values: valuesOf(record), childId: record.childId });
  // a record of a new child, or one that belongs to a new record, has no others beside it
  const isKnown = ({ links, isOfNewChild }: PlannedRecord) =>
    !isOfNewChild && ![...links.values()].some(({ isNew }) => isNew);
  const asked = new Map(stated.filter(isKnown).map((record) => [keyOf(record), valuesOf(record)]));
  for (const raw of await findRecords(work.em, shape, per, [...asked.values()])) {
    const values = per.map((property) => (raw[shape.columns.get(property)?.column as string] ?? null) as LedgerValue);
    plan.existing(shape, target, raw, groups.get(keyText(shape, per, values))?.childId ?? null);
  }
  const chains = new Map<string, PlannedRecord[]>([...groups.keys()].map((key) => [key, []]));
  for (const record of plan.records) if (record.shape === shape) chains.get(keyOf(record))?.push(record);
  for (const chain of chains.values()) endEach(chain, ending);
}

/** Ends each record of a chain where the next begins. */
function endEach(chain: PlannedRecord[], ending: Readonly<Record<string, LedgerValue>>): void {
  const from = ({ values }: PlannedRecord) => String(values.from);
  chain.sort((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0));
  for (const [at, record] of chain.entries()) {
    const next = chain.slice(at + 1).find((other) => from(other) > from(record));
    if (!next) continue;
    const until = record.values.until ?? null;
    if (until !== null && String(until) <= from(next)) continue;
    record.values.until = from(next);
    for (const [property, value] of Object.entries(ending))
      if ((record.values[property] ?? null) === null) record.values[property] = value;
  }
}
