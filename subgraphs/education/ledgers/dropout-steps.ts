import { type Fill, from, type Known, type LedgerRow, type LedgerValue } from '../../ledger.ts';

/**
 * How far a dropout watch is (suspected → visited → returned): an empty cell takes no step back, and the first visit is the
 * earliest that anybody has entered.
 */
export const watchSteps: Readonly<Record<string, Fill>> = {
  visitedOn: from(['visitedOn'], (row, known) => visitedOn(row, known)),
  returnedOn: from(['returnedOn'], (row, known) => returnedOn(row, known)),
  state: from(['visitedOn', 'returnedOn'], (row, known) => state(row, known)),
};

/** The step that a visit takes. */
export const visitSteps: Readonly<Record<string, Fill>> = {
  visitedOn: from(['visitedOn'], (row, known) => visitedOn(row, known)),
  state: from(['visitedOn'], (row, known) => state(row, known)),
};

function state(row: LedgerRow, known: Known): LedgerValue {
  if (returnedOn(row, known)) return 'RETURNED';
  return visitedOn(row, known) ? 'VISITED' : 'SUSPECTED';
}

function visitedOn(row: LedgerRow, { there }: Known): LedgerValue {
  const days = [row.visitedOn, there?.visitedOn].filter((day) => typeof day === 'string');
  return days.sort()[0] ?? null;
}

function returnedOn(row: LedgerRow, { there }: Known): LedgerValue {
  return row.returnedOn ?? there?.returnedOn ?? null;
}
