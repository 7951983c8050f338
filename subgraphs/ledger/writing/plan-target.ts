import type { Ledger, LedgerValue, Target } from '../../ledger.ts';
import { columnOfField, isOpen, type RowDraft, refuse } from '../checking/row-draft.ts';
import { type TableShape, tableShape } from '../checking/table-shape.ts';
import type { LedgerWork } from '../work.ts';
import { applyRow } from './apply-row.ts';
import { type BatchPlan, keyText } from './batch-plan.ts';
import { refuseForeign } from './check-scope.ts';
import { columnOfProperty, filled, hasRecord, isStated, knownOf, namesChild, type Wanted } from './fill-record.ts';
import { findRecords } from './find-records.ts';
import type { PlannedRecord } from './planned-record.ts';

/** A target of the ledger while its records are planned. */
export interface TargetStep {
  work: LedgerWork;
  ledger: Ledger;
  target: Target;
  /** Which of the ledger's targets it is. */
  at: number;
  shape: TableShape;
  plan: BatchPlan;
  /** How the properties of the key are filled. */
  keyFills: Target['fill'];
  /** What a new record cannot do without. */
  needed: readonly string[];
}

/** What a row wants of a target, and the key by which its record is found. */
interface Demand {
  draft: RowDraft;
  wanted: Wanted;
  links: Map<string, PlannedRecord>;
  keyValues: LedgerValue[];
  key: string;
}

/** Plans the records of one target for all rows that have one. */
export async function planTarget(step: TargetStep, drafts: readonly RowDraft[]): Promise<void> {
  const demands = drafts.flatMap((draft) => demandOf(step, draft) ?? []);
  await lookUp(step, demands);
  const met = demands.flatMap((demand) => {
    const record = recordFor(step, demand);
    return record ? [{ demand, record }] : [];
  });
  await refuseForeign(
    step,
    met.map(({ demand, record }) => ({ draft: demand.draft, record })),
  );
  for (const { demand, record } of met) {
    if (!isOpen(demand.draft)) continue;
    remember(step, demand.draft, record);
    const contribution = applyRow(step, demand, record);
    (step.plan.contributions.get(demand.draft) as unknown[])[step.at] = contribution;
  }
}

function remember({ plan, at }: TargetStep, draft: RowDraft, record: PlannedRecord): void {
  const records = plan.recordsOf.get(draft) ?? [];
  records[at] = record;
  plan.recordsOf.set(draft, records);
  plan.contributions.set(draft, plan.contributions.get(draft) ?? []);
}

function demandOf({ work, ledger, target, plan, shape, keyFills }: TargetStep, draft: RowDraft): Demand | null {
  if (!isOpen(draft) || !hasRecord(target, draft)) return null;
  const wanted = filled(keyFills, draft, knownOf(draft, work));
  const links = new Map<string, PlannedRecord>();
  for (const [property, index] of Object.entries(target.belongsTo ?? {})) {
    const owner = plan.recordsOf.get(draft)?.[index];
    if (!owner && !shape.columns.get(property)?.isNullable) return null;
    if (owner) links.set(property, owner);
    // a visit of which nobody says who made it
    wanted[property] = owner?.id ?? (isStated(ledger.targets[index]?.when ?? [], draft) ? null : undefined);
  }
  for (const property of target.key) {
    const value = wanted[property];
    const mayBeNothing = value === null && shape.columns.get(property)?.isNullable;
    if ((value !== undefined && value !== null) || mayBeNothing) continue;
    refuseMissing(ledger, target, property, draft);
    return null;
  }
  const keyValues = target.key.map((property) => wanted[property] as LedgerValue);
  return { draft, wanted, links, keyValues, key: keyText(shape, target.key, keyValues) };
}

/** A new record cannot do without this property. */
export function refuseMissing(ledger: Ledger, target: Target, property: string, draft: RowDraft): void {
  const column = columnOfProperty(ledger, target, property);
  refuse(draft, column, 'REQUIRED', '登记这一行需要填写这一项。', '请补上内容后重新导入。');
}

/** Reads the existing records of all keys that nobody has looked under yet, in one statement. */
async function lookUp({ work, shape, target, plan }: TargetStep, demands: readonly Demand[]): Promise<void> {
  const unknown = new Map<string, Demand>();
  for (const demand of demands) if (plan.under(demand.key) === undefined) unknown.set(demand.key, demand);
  for (const key of unknown.keys()) plan.put(key, null);
  const isOfChild = namesChild(target);
  // a record of the batch that is not there yet has none that lead to it
  const asked = [...unknown.values()].filter(
    ({ links, draft }) => ![...links.values()].some(({ isNew }) => isNew) && !(isOfChild && draft.isNewChild),
  );
  const childOf = new Map(asked.map(({ key, draft }) => [key, draft.childId]));
  const rows = await findRecords(
    work.em,
    shape,
    target.key,
    asked.map(({ keyValues }) => keyValues),
  );
  for (const raw of rows) {
    const values = target.key.map((property) => raw[shape.columns.get(property)?.column as string] as LedgerValue);
    const key = keyText(shape, target.key, values);
    plan.put(key, plan.existing(shape, target, raw, childOf.get(key) ?? null));
  }
}

/** The record that a row means: an existing one that fits it, or a new one; null: the row was refused. */
function recordFor({ ledger, target, shape, plan }: TargetStep, demand: Demand): PlannedRecord | null {
  const { draft, key, wanted } = demand;
  const there = plan.under(key) ?? [];
  const existing = there.filter(({ isNew }) => !isNew);
  const fitting = target.fits ? there.find(({ values }) => target.fits?.(values, draft.values) === null) : there[0];
  if (fitting) return fitting;
  if (existing.length > 0 && target.fits) {
    const problem = target.fits(existing[0]?.values ?? {}, draft.values);
    if (problem) refuse(draft, columnOfField(ledger, problem.field), 'RULE', problem.message);
    return null;
  }
  if (target.mustExist) {
    refuse(draft, null, 'RULE', target.mustExist);
    return null;
  }
  const record = plan.fresh(shape, target, wanted[shape.key.property], draft);
  for (const [property, owner] of demand.links) record.links.set(property, owner);
  plan.put(key, record);
  return record;
}

/** The step of a target. */
export function targetStep(work: LedgerWork, ledger: Ledger, at: number, plan: BatchPlan): TargetStep {
  const target = ledger.targets[at] as Target;
  const shape = tableShape(work.em, target.entity);
  const keyFills = Object.fromEntries(
    Object.entries(target.fill).filter(([property]) => target.key.includes(property)),
  );
  return { work, ledger, target, at, shape, plan, keyFills, needed: neededOf(target, shape) };
}

/** Properties that the engine itself fills. */
const OWN = new Set(['source', 'recordedBy', 'recordedOn', 'updatedAt', 'version']);

function neededOf({ together = [] }: Target, { columns, key, isNumbered }: TableShape): string[] {
  const made = new Set(together.flatMap(({ properties }) => properties));
  return [...columns.values()]
    .filter(({ isNullable, hasDefault }) => !isNullable && !hasDefault)
    .map(({ property }) => property)
    .filter((property) => !OWN.has(property) && !made.has(property) && !(isNumbered && property === key.property));
}
