import { inOfficeOn } from '../../check-place.ts';
import type { Fits } from '../../ledger.ts';

/** Somebody who was in office (在任) on the day of another column. */
export function inOffice(column: string, on: string): Fits {
  return (person, row) => (row[on] ? inOfficeOn(column, person as never, String(row[on])) : null);
}
