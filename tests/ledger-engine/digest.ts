import { keptRows } from '../kept-rows.ts';
import type { LedgerDesk } from '../ledger-desk.ts';

const TABLES = ['registered_child', 'guardianship', 'childrens_home', 'home_opening_hours', 'residence_record'];
const MADE_ANEW = ['id', 'updated_at', 'version', 'national_id_sealed', 'home_id'];

/** Everything that rows have come to, but for numbers, times and envelopes that every writing makes anew. */
export async function digest(desk: LedgerDesk): Promise<Record<string, string[]>> {
  const state: Record<string, string[]> = {};
  for (const table of TABLES) {
    const left = table === 'registered_child' ? MADE_ANEW.filter((column) => column !== 'id') : MADE_ANEW;
    state[table] = await keptRows(desk, table, left);
  }
  return state;
}

/** The whole content of these tables. */
export async function content(desk: LedgerDesk): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {};
  for (const table of TABLES) state[table] = await desk.sql(`select to_jsonb(t) as row from "${table}" t order by id`);
  return state;
}
