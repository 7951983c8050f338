import type { LedgerValue, Parts } from '../../ledger.ts';
import type { RowDraft } from '../checking/row-draft.ts';
import { asStored, type Properties, propertiesOf, type TableShape, tableShape } from '../checking/table-shape.ts';
import { findRecords, type RawRow } from './find-records.ts';
import type { TargetStep } from './plan-target.ts';
import type { PlannedRecord } from './planned-record.ts';

/** Plans the parts of the records of a target (附表): where a row says others than are there, all of them are replaced. */
export async function planParts(step: TargetStep, drafts: readonly RowDraft[]): Promise<Set<RowDraft>> {
  const replacing = new Set<RowDraft>();
  for (const [index, parts] of (step.target.parts ?? []).entries()) {
    const stating = drafts.flatMap((draft) => {
      const record = step.plan.recordsOf.get(draft)?.[step.at];
      return record && parts.columns.every((column) => draft.values[column] !== undefined) ? [{ draft, record }] : [];
    });
    await planOne(step, index, parts, stating, replacing);
  }
  return replacing;
}

async function planOne(
  { work }: TargetStep,
  index: number,
  parts: Parts,
  stating: readonly { draft: RowDraft; record: PlannedRecord }[],
  replacing: Set<RowDraft>,
): Promise<void> {
  const shape = tableShape(work.em, parts.entity);
  const owners = [...new Set(stating.filter(({ record }) => !record.isNew).map(({ record }) => record.id))];
  const there = new Map<string, RawRow[]>();
  for (const raw of await findRecords(
    work.em,
    shape,
    [parts.owner],
    owners.map((id) => [id]),
  )) {
    const owner = String(raw[shape.columns.get(parts.owner)?.column as string]);
    there.set(owner, [...(there.get(owner) ?? []), raw]);
  }
  for (const { draft, record } of stating) {
    const before = record.isNew ? [] : (there.get(String(record.id)) ?? []);
    const rows = parts.rows(draft.values).map((row) => storedRow(shape, row));
    const properties = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => name !== parts.order);
    const old = before.map((raw) => propertiesOf(shape, raw));
    const isSameAsThere = old.length === rows.length && asText(old, properties) === asText(rows, properties);
    if (isSameAsThere && !record.parts[index]) continue;
    const ordered = rows.map((row, position) => ({ ...row, [parts.order]: position }));
    record.parts[index] = { shape, owner: parts.owner, before, rows: ordered };
    record.isStated = true;
    if (!isSameAsThere) replacing.add(draft);
  }
}

function storedRow(shape: TableShape, row: Readonly<Record<string, LedgerValue>>): Properties {
  return Object.fromEntries(
    Object.entries(row).map(([property, value]) => {
      const column = shape.columns.get(property);
      if (!column) throw new Error(`${shape.table} has no property ${property}`);
      return [property, asStored(column, value)];
    }),
  );
}

/** The rows as one text that does not depend on their order. */
function asText(rows: readonly Properties[], properties: readonly string[]): string {
  const texts = rows.map((row) => JSON.stringify(properties.map((property) => row[property] ?? null)));
  return texts.sort().join('\n');
}
