import type { Target } from '../../ledger.ts';
import { recorded } from '../../recorded.ts';
import { type Properties, type TableShape, tableShape } from '../checking/table-shape.ts';
import type { LedgerWork, RecordChange } from '../work.ts';
import type { BatchPlan } from './batch-plan.ts';
import { ChangedMeanwhile } from './explain-failure.ts';
import { versionRead } from './find-records.ts';
import { changesOf, isTouched, type PartsPlan, type PlannedRecord } from './planned-record.ts';
import { deleteRows, insertRows, type RowToWrite, updateRows } from './write-records.ts';

/** Writes a plan (写入), target by target; gives what was changed, in order, with the content before and after. */
export async function writePlan(
  work: LedgerWork,
  targets: readonly Target[],
  plan: BatchPlan,
): Promise<RecordChange[]> {
  const changes: RecordChange[] = [];
  for (const target of targets) {
    const records = plan.records.filter((record) => record.target === target && isTouched(record));
    const existing = records.filter(({ isNew }) => !isNew);
    if (records.length === 0) continue;
    // what is ended makes room for what begins
    changes.push(...(await writeExisting(work, existing)));
    changes.push(
      ...(await writeNew(
        work,
        records.filter(({ isNew }) => isNew),
      )),
    );
    changes.push(...(await writeFormer(work, existing)));
    for (const index of (target.parts ?? []).keys()) changes.push(...(await writeParts(work, records, index)));
  }
  return changes;
}

async function writeExisting(work: LedgerWork, records: readonly PlannedRecord[]): Promise<RecordChange[]> {
  const shape = records[0]?.shape;
  if (!shape) return [];
  const rows = records.map((record) => ({
    id: record.id,
    read: versionRead(record.raw),
    values: changedValues(work, record),
  }));
  const written = await updateRows(work.em, shape, rows);
  return records.map(({ id, childId, raw }, at) => {
    const after = written[at]?.fingerprint;
    if (after === undefined) throw new ChangedMeanwhile();
    return { table: shape.table, key: String(id), childId, before: raw, after };
  });
}

function changedValues(work: LedgerWork, record: PlannedRecord): Properties {
  const values: Properties = {};
  for (const property of changesOf(record)) values[property] = linked(record, property);
  return { ...values, ...(record.isStated ? provenance(work, record.shape) : changedNow(work, record.shape)) };
}

async function writeNew(work: LedgerWork, records: readonly PlannedRecord[]): Promise<RecordChange[]> {
  const shape = records[0]?.shape;
  if (!shape) return [];
  const rows = records.map((record) => ({ id: null, values: newValues(work, record) }));
  const written = await insertRows(work.em, shape, rows);
  return records.map((record, at) => {
    const { id, fingerprint } = written[at] as { id: string | number; fingerprint: string };
    record.id = id;
    return { table: shape.table, key: String(id), childId: record.childId, before: null, after: fingerprint };
  });
}

function newValues(work: LedgerWork, record: PlannedRecord): Properties {
  const values: Properties = {};
  for (const property of changesOf(record)) values[property] = linked(record, property);
  const { version } = record.shape;
  return { ...values, ...provenance(work, record.shape), ...(version ? { [version.property]: 1 } : {}) };
}

/** The value of a property; where it leads to a record of the batch, the key under which that one was written. */
function linked({ links, values }: PlannedRecord, property: string): Properties[string] {
  return links.get(property)?.id ?? values[property] ?? null;
}

async function writeFormer(work: LedgerWork, records: readonly PlannedRecord[]): Promise<RecordChange[]> {
  const keeping = records.filter(({ former }) => former !== null);
  const keeps = keeping[0]?.target.keeps;
  if (!keeps) return [];
  const shape = tableShape(work.em, keeps.entity);
  const rows = keeping.map(({ id, former }) => ({ ...former, [keeps.owner]: id }));
  return inserted(
    work,
    shape,
    rows,
    keeping.map(({ childId }) => childId),
  );
}

async function writeParts(work: LedgerWork, records: readonly PlannedRecord[], index: number): Promise<RecordChange[]> {
  const replacing = records.filter((record) => record.parts[index]);
  const first = replacing[0]?.parts[index];
  if (!first) return [];
  const { shape, owner } = first;
  const plans = replacing.map((record) => ({ record, parts: record.parts[index] as PartsPlan }));
  const gone = plans.flatMap(({ record, parts }) =>
    parts.before.map((before) => ({
      table: shape.table,
      key: String(before[shape.key.column]),
      childId: record.childId,
      before,
      after: null,
    })),
  );
  await deleteRows(
    work.em,
    shape,
    plans.flatMap(({ parts }) => parts.before.map((row) => row[shape.key.column])),
  );
  const fresh = plans.flatMap(({ record, parts }) =>
    parts.rows.map((row) => ({ row: { ...row, [owner]: record.id }, childId: record.childId })),
  );
  return [
    ...gone,
    ...(await inserted(
      work,
      shape,
      fresh.map(({ row }) => row),
      fresh.map(({ childId }) => childId),
    )),
  ];
}

async function inserted(
  work: LedgerWork,
  shape: TableShape,
  values: readonly Properties[],
  children: readonly (string | null)[],
): Promise<RecordChange[]> {
  const rows: RowToWrite[] = values.map((each) => ({ id: null, values: { ...each, ...firstOf(work, shape) } }));
  const written = await insertRows(work.em, shape, rows);
  return written.map(({ id, fingerprint }, at) => ({
    table: shape.table,
    key: String(id),
    childId: children[at] ?? null,
    before: null,
    after: fingerprint,
  }));
}

function firstOf(work: LedgerWork, shape: TableShape): Properties {
  return { ...provenance(work, shape), ...(shape.version ? { [shape.version.property]: 1 } : {}) };
}

/** Source, who and when, where the table keeps them (来源); the same for all rows of a batch. */
function provenance(work: LedgerWork, shape: TableShape): Properties {
  const made = ofBatch.get(work) ?? new Map<TableShape, Properties>();
  ofBatch.set(work, made);
  const known = made.get(shape);
  if (known) return known;
  const all: Properties = { ...recorded(work), updatedAt: work.now.toISOString() };
  const kept = Object.fromEntries(Object.entries(all).filter(([property]) => shape.columns.has(property)));
  made.set(shape, kept);
  return kept;
}

const ofBatch = new WeakMap<LedgerWork, Map<TableShape, Properties>>();

function changedNow({ now }: LedgerWork, { columns }: TableShape): Properties {
  return columns.has('updatedAt') ? { updatedAt: now.toISOString() } : {};
}
