import type { PlainDate } from '../../../schema/plain-date.ts';
import type { Ledger } from '../../ledger.ts';
import type { TableRow } from '../row.ts';
import { columnOfField, type RowDraft, refuse } from './row-draft.ts';

/** Columns that need not be asked for: the number that says birth date and sex is there, and only has to be put right. */
function consequences({ child }: Ledger, { problems }: RowDraft): ReadonlySet<string> {
  const isMistaken = child && problems.some(({ column }) => column === child.nationalId || column === child.childId);
  return new Set(isMistaken ? [child.birthDate, child.sex].filter((column) => column !== undefined) : []);
}

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
  const known = consequences(ledger, draft);
  for (const problem of ledger.check?.(draft.values, today) ?? []) {
    const column = problem && columnOfField(ledger, problem.field);
    if (problem && !(column && known.has(column))) refuse(draft, column, 'RULE', problem.message);
  }
  return draft;
}
