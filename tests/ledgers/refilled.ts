import type { Ledger } from '../../subgraphs/ledger.ts';
import type { ToldDesk } from './told-desk.ts';

/** What goes wrong when an empty department is filled from the exports of a full one; the `given` tables are copied before. */
export async function refill(
  full: ToldDesk,
  empty: ToldDesk,
  ledgers: readonly Ledger[],
  given: readonly string[],
): Promise<unknown[]> {
  for (const table of given) {
    const rows = (await full.rows(`select * from ${table} order by 1`)) as object[];
    await empty.sql(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(rows),
    ]);
  }
  const wrong: unknown[] = [];
  for (const ledger of ledgers) {
    const told = await empty.told(ledger, await full.exported(ledger));
    wrong.push(...told.filter((each) => Array.isArray(each)).map((each) => [ledger.name, each]));
  }
  return wrong.slice(0, 5);
}

/** The rows of an export in an order of their own. */
export async function sortedExport(desk: ToldDesk, ledger: Ledger): Promise<string[]> {
  return (await desk.exported(ledger)).map((row) => JSON.stringify(row)).sort();
}
