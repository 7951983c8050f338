import { readOutLedger } from '../../subgraphs/demo/read-out-ledger.ts';
import type { RowOutcome } from '../../subgraphs/ledger/row.ts';
import type { Ledger } from '../../subgraphs/ledger.ts';
import { openSubgraph } from '../../subgraphs/subgraph.ts';
import { type TestDemo, testFieldKeys, testLinkageKey } from '../databases.ts';
import { type Cells, type LedgerDesk, openLedgerDesk } from '../ledger-desk.ts';
import { stewardSession } from '../sessions.ts';

/** What became of each row: its state, with what is wrong as `column: code message`. */
export type Told = (string | string[])[];

/** A department's ledgers over a fresh database: rows go in and are told, and come out as an export has them. */
export interface ToldDesk extends LedgerDesk {
  told(ledger: Ledger, rows: readonly Cells[]): Promise<Told>;
  exported(ledger: Ledger): Promise<Cells[]>;
  /** Rows of a statement, days and all as JSON has them. */
  rows(text: string): Promise<unknown[]>;
}

/** `await using desk = await openToldDesk('youth-league')`. */
export async function openToldDesk(name: string, demo?: TestDemo): Promise<ToldDesk> {
  const desk = await openLedgerDesk(name, demo);
  const subgraph = await openSubgraph(name, {
    databaseUrl: desk.database.runtime,
    linkageKey: testLinkageKey,
    fieldKeys: testFieldKeys,
    durability: 'any',
  });
  const session = stewardSession(name);
  return {
    ...desk,
    told: async (ledger, rows) => told(await desk.write(ledger, rows)),
    exported: (ledger) => readOutLedger((query, variables) => subgraph.execute({ query, variables }, session), ledger),
    rows: async (text) =>
      (await desk.sql<{ row: unknown }>(`select to_jsonb(r) as row from (${text}) r`)).map(({ row }) => row),
    async [Symbol.asyncDispose]() {
      await subgraph.close();
      await desk[Symbol.asyncDispose]();
    },
  };
}

/** What became of each row, with what is wrong as `column: code message`. */
export function told(outcomes: readonly RowOutcome[]): Told {
  return outcomes.map(({ state, problems }) =>
    problems.length === 0
      ? state
      : [state, ...problems.map(({ column, code, message }) => `${column ?? ''}: ${code} ${message}`)],
  );
}
