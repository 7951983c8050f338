import type { WEIGHTS } from './weights.ts';

/** How two birth dates compare. */
export type DayLikeness = keyof typeof WEIGHTS.birthDate;

/** How two days (`YYYY-MM-DD`) compare: the same, the same but for a slip, or those of two children. */
export function compareDays(one: string, other: string): DayLikeness {
  if (one === other) return 'SAME';
  const [year, month, day] = one.split('-');
  if (other === `${year}-${day}-${month}`) return 'SWAPPED';
  if (digitsApart(one, other) === 1) return 'ONE_DIGIT';
  return one.slice(0, 7) === other.slice(0, 7) ? 'SAME_MONTH' : 'DIFFERS';
}

/** In how many places two texts of the same length differ; of other lengths: in all of them. */
export function digitsApart(one: string, other: string): number {
  if (one.length !== other.length) return Math.max(one.length, other.length);
  return [...one].filter((digit, at) => digit !== other[at]).length;
}
