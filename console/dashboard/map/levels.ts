import type { AreaLevel, DivisionLevel } from '../../operations.generated.ts';

const DOWN: readonly (DivisionLevel & string)[] = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'];

/** The levels that a division can be compared at: the next two below it; none below a village. */
export function levelsBelow(level: DivisionLevel | null): AreaLevel[] {
  const at = level === null ? DOWN.length : DOWN.indexOf(level);
  return DOWN.slice(at + 1, at + 3) as AreaLevel[];
}
