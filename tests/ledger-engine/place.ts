import type { LedgerDesk } from '../ledger-desk.ts';

/** Invented villages of two townships. */
export const VILLAGE = '990001101201';
export const NEXT_VILLAGE = '990001101202';
export const OTHER_TOWNSHIP = '990001102';
export const OTHER_VILLAGE = '990001102201';

/** Makes the divisions of the tests known. */
export async function knowDivisions(desk: LedgerDesk): Promise<void> {
  await desk.sql(
    `insert into known_division (code, level) values ('990001', 'COUNTY'), ('990001101', 'TOWNSHIP'),
     ($1, 'TOWNSHIP'), ($2, 'VILLAGE'), ($3, 'VILLAGE'), ($4, 'VILLAGE')`,
    [OTHER_TOWNSHIP, VILLAGE, NEXT_VILLAGE, OTHER_VILLAGE],
  );
}
