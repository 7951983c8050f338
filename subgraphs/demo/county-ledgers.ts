import { termOf } from '../../schema/access/department-term.ts';
import { declarationOf } from '../declaration.ts';
import type { FieldKeys } from '../field-keys.ts';
import type { Ledger } from '../ledger.ts';
import { openSubgraph } from '../subgraph.ts';
import { demoSteward } from './demo-steward.ts';
import { ledgerWorkbook } from './ledger-workbook.ts';
import { type PrintedRow, readOutLedger } from './read-out-ledger.ts';

/** A ledger of the demo county: what is in it, and the workbook that it is in. */
export interface CountyLedger {
  ledger: Ledger;
  fileName: string;
  rows: readonly PrintedRow[];
  file: Buffer;
}

/** A department's database that the demo has been written into. */
export interface FilledDepartment {
  databaseUrl: string;
  linkageKey: Buffer;
  fieldKeys: FieldKeys;
  /** The ID number of a child, by the hub's id: what a clerk writes instead of the id. */
  numbers: ReadonlyMap<string, string>;
}

/** Reads a department's ledgers out of a database that the demo is in, in their order, each as a workbook; empty ones are left out. */
export async function countyLedgers(department: string, filled: FilledDepartment): Promise<CountyLedger[]> {
  const { numbers, ...config } = filled;
  const subgraph = await openSubgraph(department, { ...config, durability: 'any' });
  try {
    const session = demoSteward(department);
    const term = termOf(subgraph.schema)(session.viewer.department);
    const found: CountyLedger[] = [];
    for (const ledger of (await declarationOf(department)).ledgers ?? []) {
      const ask = (query: string, variables: Record<string, unknown>) =>
        subgraph.execute({ query, variables }, session);
      const rows = (await readOutLedger(ask, ledger)).map((row) => asWrittenByHand(ledger, row, numbers)).sort(byText);
      if (rows.length === 0) continue;
      const file = await ledgerWorkbook(ledger, { name: department, term }, rows);
      found.push({ ledger, fileName: `${term}-${ledger.title}.xlsx`, rows, file });
    }
    return found;
  } finally {
    await subgraph.close();
  }
}

/** The child by its number, as on paper; one without a number keeps the provisional id that all departments know it by. */
function asWrittenByHand(
  { child, columns }: Ledger,
  row: PrintedRow,
  numbers: ReadonlyMap<string, string>,
): PrintedRow {
  const number = child && numbers.get(row[child.childId] ?? '');
  if (!child || !number) return row;
  return { ...row, [child.childId]: null, [child.nationalId]: columns[child.nationalId]?.print(number) ?? number };
}

/** In an order of their own, which does not depend on the numbers of records. */
function byText(one: PrintedRow, other: PrintedRow): number {
  const [a, b] = [one, other].map((row) => JSON.stringify(Object.values(row)));
  return (a as string) < (b as string) ? -1 : a === b ? 0 : 1;
}
