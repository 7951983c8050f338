/** How near a day is. */
export type Nearness = 'LATE' | 'TODAY' | 'SOON' | 'LATER';

const DAY_MS = 86_400_000;
const SOON_DAYS = 3;

/** Days from one day to another; negative when it has passed. */
export function daysUntil(day: string, from: string): number {
  return Math.round((Date.parse(day) - Date.parse(from)) / DAY_MS);
}

/** How near a day is to another: passed, the same, within three days, later. */
export function nearness(day: string, from: string): Nearness {
  const days = daysUntil(day, from);
  if (days < 0) return 'LATE';
  if (days === 0) return 'TODAY';
  return days <= SOON_DAYS ? 'SOON' : 'LATER';
}

/** A day that something is due, in Chinese and English words: 逾期 3 天, 今天到期, 还有 2 天. */
export function dueWords(day: string, from: string): readonly [chinese: string, english: string] {
  const days = daysUntil(day, from);
  if (days < 0) return [`逾期 ${-days} 天`, `${-days} d overdue`];
  return days === 0 ? ['今天到期', 'due today'] : [`还有 ${days} 天`, `in ${days} d`];
}
