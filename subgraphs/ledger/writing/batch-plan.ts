import type { LedgerValue, Target } from '../../ledger.ts';
import type { RowDraft } from '../checking/row-draft.ts';
import { type Properties, propertiesOf, type TableShape } from '../checking/table-shape.ts';
import { namesChild } from './fill-record.ts';
import type { RawRow } from './find-records.ts';
import type { PlannedRecord } from './planned-record.ts';

/** What a row has done to a record: made it, or set properties of it. */
export interface Contribution {
  record: PlannedRecord;
  hasMade: boolean;
  properties: readonly string[];
}

/** What the rows of a batch come to (批次计划): the records, target by target, and what each row has to do with them. */
export class BatchPlan {
  /** In the order in which they are written. */
  readonly records: PlannedRecord[] = [];
  /** Per row and target; null: the row has no record there, or leaves it as it is. */
  readonly contributions = new Map<RowDraft, (Contribution | null)[]>();
  /** Per row, the record of each target, changed or not. */
  readonly recordsOf = new Map<RowDraft, (PlannedRecord | null)[]>();
  readonly #byId = new Map<string, PlannedRecord>();
  readonly #byKey = new Map<string, PlannedRecord[]>();
  #standIns = 0;

  /** The records under a key, existing and new; undefined: nobody has looked yet. */
  under(key: string): PlannedRecord[] | undefined {
    return this.#byKey.get(key);
  }

  put(key: string, record: PlannedRecord | null): void {
    const there = this.#byKey.get(key) ?? [];
    if (record && !there.includes(record)) there.push(record);
    this.#byKey.set(key, there);
  }

  /** The plan of an existing row, once. */
  existing(shape: TableShape, target: Target, raw: RawRow, childId: string | null): PlannedRecord {
    const id = raw[shape.key.column] as string | number;
    const known = this.#byId.get(`${shape.table} ${id}`);
    if (known) return known;
    const before = propertiesOf(shape, raw);
    return this.#add({ ...blank(shape, target, childId), id, raw, before, values: { ...before } });
  }

  /** The plan of a row that is not there yet. */
  fresh(
    shape: TableShape,
    target: Target,
    id: LedgerValue | undefined,
    { childId, isNewChild }: RowDraft,
  ): PlannedRecord {
    const isOfNewChild = isNewChild && namesChild(target);
    this.#standIns -= 1;
    const own = shape.isNumbered ? this.#standIns : (id as string | number);
    return this.#add({ ...blank(shape, target, childId), id: own, isNew: true, isOfNewChild, isStated: true });
  }

  #add(record: PlannedRecord): PlannedRecord {
    this.records.push(record);
    this.#byId.set(`${record.shape.table} ${record.id}`, record);
    return record;
  }
}

function blank(shape: TableShape, target: Target, childId: string | null): PlannedRecord {
  return {
    shape,
    target,
    id: 0,
    isNew: false,
    raw: null,
    before: null,
    values: {} as Properties,
    links: new Map(),
    childId,
    isOfNewChild: false,
    isStated: false,
    former: null,
    parts: [],
  };
}

/** A key as one text: table, properties, values. */
export function keyText(shape: TableShape, properties: readonly string[], values: readonly LedgerValue[]): string {
  let text = `${shape.table} ${properties.join(' ')}`;
  for (const value of values) text += value === null ? '\u0000' : `\u0001${value}`;
  return text;
}
