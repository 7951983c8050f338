import type { PlainDate } from '../../../schema/plain-date.ts';
import type { Ledger } from '../../ledger.ts';
import type { TableRow } from '../row.ts';
import { columnOfField, type RowDraft, refuse } from './row-draft.ts';

/** Reads the cells of a row, each by its column, and looks at the row as a whole (解析). */
export function parseRow(ledger: Ledger, table: TableRow, ordinal: number, today: PlainDate): RowDraft {
  const draft: RowDraft = {
    ordinal,
    table,
    values: {},
    problems: [],
    isReview: false,
    childId: null,
    isNewChild: false,
    references: {},
  };
  for (const [name, column] of Object.entries(ledger.columns)) {
    const cell = table.cells[name];
    if (cell === undefined) continue;
    const parsed = column.parse(cell, today);
    if ('value' in parsed) draft.values[name] = parsed.value;
    else if ('code' in parsed) refuse(draft, name, parsed.code, parsed.message, parsed.suggestion ?? null);
  }
  for (const problem of ledger.check?.(draft.values, today) ?? [])
    if (problem) refuse(draft, columnOfField(ledger, problem.field), 'RULE', problem.message);
  return draft;
}
