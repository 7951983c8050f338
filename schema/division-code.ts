/** Administrative division codes (行政区划代码): GB/T 2260 for counties, statistical codes down to the village. */
export const DIVISION_LEVELS = { 2: 'PROVINCE', 4: 'CITY', 6: 'COUNTY', 9: 'TOWNSHIP', 12: 'VILLAGE' } as const;

export type DivisionLevel = (typeof DIVISION_LEVELS)[keyof typeof DIVISION_LEVELS];

/** The level a code stands for by its length (province 2 · city 4 · county 6 · township 9 · village 12), else null. */
export function findDivisionLevel(code: string): DivisionLevel | null {
  return /^\d+$/.test(code) ? (DIVISION_LEVELS[code.length as keyof typeof DIVISION_LEVELS] ?? null) : null;
}

/** Whether a division lies in another one's subtree (or is it): codes are prefixes of their descendants' codes. */
export function isWithin(code: string, ancestor: string): boolean {
  return code.startsWith(ancestor);
}

/** The code of the division one level up; null for a province. */
export function parentCode(code: string): string | null {
  const lengths = [2, 4, 6, 9, 12];
  const at = lengths.indexOf(code.length);
  return at > 0 ? code.slice(0, lengths[at - 1]) : null;
}
