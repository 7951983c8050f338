import type { DemoDivision } from '../demo/population.ts';

/** The name people use: 村民委员会 and 居民委员会 are left out. */
export function shortName({ name }: DemoDivision): string {
  return name.replace(/居民委员会$/, '').replace(/村民委员会$/, '村');
}

/** Provenance of demo rows: the federation of a place wrote them down (来源). */
export function recordedAt(federation: string, recordedOn: string) {
  return { source: '妇联工作台账(演示)', recordedBy: federation, recordedOn };
}
