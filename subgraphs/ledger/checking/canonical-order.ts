import { dayAt, type PlainDate } from '../../../schema/plain-date.ts';
import type { Ledger, LedgerValue } from '../../ledger.ts';
import type { RowOutcome, TableRow } from '../row.ts';

/** Rows in an order that does not depend on the file, and what is settled already of rows that name the same thing twice. */
export interface CanonicalOrder {
  ordered: TableRow[];
  settled: Map<TableRow, RowOutcome>;
}

const MOST_NAMED = 5;

/**
 * Puts rows in canonical order (规范顺序): by what they are about, then by what they say. Of rows that say the same of the same
 * thing, all but one are REPEATED; rows that say different things of it are all refused, because none is more right.
 */
export function canonicalOrder(
  ledger: Ledger,
  rows: readonly TableRow[],
  today: PlainDate = dayAt(new Date()),
): CanonicalOrder {
  const keyed = rows.map((row) => ({ row, key: keyText(ledger, row, today) }));
  keyed.sort((a, b) => byText(a.key, b.key));
  const ordered: TableRow[] = [];
  const settled = new Map<TableRow, RowOutcome>();
  for (let at = 0; at < keyed.length; ) {
    let end = at + 1;
    while (end < keyed.length && keyed[end]?.key === keyed[at]?.key) end += 1;
    const same = keyed.slice(at, end).map(({ row }) => row);
    ordered.push(...(same.length > 1 ? settleSame(ledger, same, today, settled) : same));
    at = end;
  }
  return { ordered, settled };
}

/** Rows about the same thing, in the order of their content. */
function settleSame(
  ledger: Ledger,
  rows: readonly TableRow[],
  today: PlainDate,
  settled: Map<TableRow, RowOutcome>,
): TableRow[] {
  const said = rows.map((row) => ({ row, content: contentText(ledger, row, today) }));
  said.sort((a, b) => byText(a.content, b.content) || byText(a.row.sheet, b.row.sheet) || a.row.row - b.row.row);
  const isOneStatement = said.every(({ content }) => content === said[0]?.content);
  for (const [index, { row }] of said.entries()) {
    if (!isOneStatement) settled.set(row, refused(row, rows));
    else if (index > 0) settled.set(row, outcome(row, 'REPEATED'));
  }
  return said.map(({ row }) => row);
}

function refused(row: TableRow, rows: readonly TableRow[]): RowOutcome {
  const others = rows.filter((other) => other !== row).sort((a, b) => byText(a.sheet, b.sheet) || a.row - b.row);
  const named = others.slice(0, MOST_NAMED).map((other) => place(other, row));
  const more = others.length > MOST_NAMED ? `等 ${others.length} 行` : '';
  const problem = {
    column: null,
    code: 'SAME_KEY_TWICE' as const,
    message: `与${named.join('、')}${more}登记的是同一对象,但内容不同。`,
    suggestion: '请只保留正确的一行。',
  };
  return { ...outcome(row, 'REFUSED'), problems: [problem] };
}

function place(other: TableRow, row: TableRow): string {
  return other.sheet === row.sheet ? `第 ${other.row} 行` : `“${other.sheet}”第 ${other.row} 行`;
}

function outcome({ sheet, row }: TableRow, state: RowOutcome['state']): RowOutcome {
  return { sheet, row, state, problems: [], childId: null };
}

/**
 * What a row is about. Where a child's number or id is part of that and is not there, the words that tell the child apart stand
 * in for it; a row that says nothing of what it is about is like no other.
 */
function keyText(ledger: Ledger, row: TableRow, today: PlainDate): string {
  const { child, key } = ledger;
  const values = key.map((column) => cellValue(ledger, row, column, today));
  const names = child ? key.filter((column) => column === child.childId || column === child.nationalId) : [];
  const hasNoChild = names.length > 0 && names.every((column) => isNothing(values[key.indexOf(column)]));
  const words = child && hasNoChild ? wordsOf(ledger, row, today) : [];
  return [...values, ...words].every(isNothing)
    ? `~${contentText(ledger, row, today)}`
    : JSON.stringify([...values, ...words]);
}

function wordsOf(ledger: Ledger, row: TableRow, today: PlainDate): (LedgerValue | undefined)[] {
  const { childId, nationalId, name, birthDate, sex, divisionCode, guardianName, guardianPhone } = ledger.child ?? {};
  return [childId, nationalId, name, birthDate, sex, divisionCode, guardianName, guardianPhone].map((column) =>
    column ? cellValue(ledger, row, column, today) : null,
  );
}

function contentText(ledger: Ledger, row: TableRow, today: PlainDate): string {
  return JSON.stringify(Object.keys(ledger.columns).map((column) => cellValue(ledger, row, column, today) ?? null));
}

/** What a cell says; one that cannot be read stands for itself. */
function cellValue(ledger: Ledger, row: TableRow, column: string, today: PlainDate): LedgerValue | undefined {
  const cell = row.cells[column];
  if (cell === undefined) return undefined;
  const parsed = ledger.columns[column]?.parse(cell, today);
  return parsed && 'value' in parsed ? parsed.value : `?${JSON.stringify(cell)}`;
}

const isNothing = (value: LedgerValue | undefined): boolean => value === null || value === undefined;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
