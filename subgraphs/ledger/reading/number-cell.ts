import type { Cell } from '../../ledger-column.ts';
import { dayOfSerial } from '../../ledger-days.ts';
import type { NumberForm } from './xlsx-formats.ts';

/** A number of a sheet as its format means it: a day, a time of day as text, or the number itself. */
export function cellOfNumber(number: number, form: NumberForm | null, isCountedFrom1904: boolean): Cell {
  if (!Number.isFinite(number)) return { error: '#NUM!' };
  if (form === 'DAY') {
    const day = dayOfSerial(number, isCountedFrom1904);
    return day ? { day } : number;
  }
  return form === 'TIME' && number >= 0 && number < 1 ? timeOfDay(number) : number;
}

function timeOfDay(share: number): string {
  const minutes = Math.round(share * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
