import type { TestDemo } from '../../databases.ts';
import { openToldDesk, type ToldDesk } from '../../ledgers/told-desk.ts';
import { layOutCounty } from '../county.ts';

/** Civil affairs with its ledgers: rows go in, and come out as an export has them. */
export interface LedgerCounty extends ToldDesk {
  count(table: string): Promise<number>;
}

/** The small invented county, one that the demo tells, or (null) an empty one, for rows of ledgers. */
export async function aLedgerCounty(demo?: TestDemo | null): Promise<LedgerCounty> {
  const desk = await openToldDesk('civil-affairs', demo ?? undefined);
  if (demo === undefined) await layOutCounty(desk.sql);
  return {
    ...desk,
    count: async (table) => Number((await desk.sql(`select count(*) from "${table}"`))[0]?.count),
  };
}
