import type { Say } from '../say.ts';

const DAY_MS = 86_400_000;

/** How long it is until a day, or since: 今天到期、还有 3 天、已逾期 2 天. */
export function dueWords(say: Say, dueOn: string, today: string): string {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  if (days === 0) return say('今天到期', 'due today');
  return days > 0 ? say(`还有 ${days} 天`, `${days} days left`) : say(`已逾期 ${-days} 天`, `${-days} days overdue`);
}

/** Whole minutes until an instant; 0 when it has passed. */
export function minutesLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 60_000));
}
