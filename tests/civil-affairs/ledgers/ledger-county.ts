import type { RowOutcome } from '../../../subgraphs/ledger/row.ts';
import type { Ledger } from '../../../subgraphs/ledger.ts';
import { openSubgraph } from '../../../subgraphs/subgraph.ts';
import { type TestDemo, testFieldKeys, testLinkageKey } from '../../databases.ts';
import { type Cells, type LedgerDesk, openLedgerDesk } from '../../ledger-desk.ts';
import { exportedRows } from '../../ledgers/exported-rows.ts';
import { stewardSession } from '../../sessions.ts';
import { layOutCounty } from '../county.ts';

/** Civil affairs with its ledgers: rows go in, and come out as an export has them. */
export interface LedgerCounty extends LedgerDesk {
  exported(ledger: Ledger): Promise<Cells[]>;
  count(table: string): Promise<number>;
}

/** The small invented county, one that the demo tells, or (null) an empty one, for rows of ledgers. */
export async function aLedgerCounty(demo?: TestDemo | null): Promise<LedgerCounty> {
  const desk = await openLedgerDesk('civil-affairs', demo ?? undefined);
  const subgraph = await openSubgraph('civil-affairs', {
    databaseUrl: desk.database.runtime,
    linkageKey: testLinkageKey,
    fieldKeys: testFieldKeys,
    durability: 'any',
  });
  if (demo === undefined) await layOutCounty(desk.sql);
  const session = stewardSession('civil-affairs');
  return {
    ...desk,
    exported: (ledger) =>
      exportedRows((query, variables) => subgraph.execute({ query, variables }, session) as never, ledger),
    count: async (table) => Number((await desk.sql(`select count(*) from "${table}"`))[0]?.count),
    async [Symbol.asyncDispose]() {
      await subgraph.close();
      await desk[Symbol.asyncDispose]();
    },
  };
}

/** What became of each row, with what is wrong as `column: code message`. */
export function told(outcomes: readonly RowOutcome[]): (string | string[])[] {
  return outcomes.map(({ state, problems }) =>
    problems.length === 0
      ? state
      : [state, ...problems.map(({ column, code, message }) => `${column ?? ''}: ${code} ${message}`)],
  );
}
