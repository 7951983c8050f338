import { isSame, type Properties } from '../checking/table-shape.ts';
import type { PlannedRecord } from './planned-record.ts';

/** What a change overwrites and is kept as a record of its own (此前的情况): from its own day until the new one. */
export function keepFormer(records: readonly PlannedRecord[]): void {
  for (const record of records) {
    const { target, before, values, shape } = record;
    if (!target.keeps || !before) continue;
    const { of, since } = target.keeps;
    const [from, until] = [before[since], values[since]];
    const isLater = typeof from === 'string' && typeof until === 'string' && until > from;
    const hasChanged = of.some((property) => {
      const column = shape.columns.get(property);
      return column && !isSame(column, before[property] ?? null, values[property] ?? null);
    });
    if (!isLater || !hasChanged) continue;
    const kept: Properties = Object.fromEntries(of.map((property) => [property, before[property] ?? null]));
    record.former = { ...kept, from: from as string, until: until as string };
  }
}
