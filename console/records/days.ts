import type { Say } from '../say.ts';

const DAY_MS = 86_400_000;
const BEIJING = 'Asia/Shanghai';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Today in Beijing (北京时间), `2026-11-23`. */
export function today(now = new Date()): string {
  return now.toLocaleDateString('sv-SE', { timeZone: BEIJING });
}

/** The day so many days later. */
export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Monday of the week (本周) of a day. */
export function mondayOf(day: string): string {
  return daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Whether a text is a day that exists. */
export function isDay(text: string | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day after the last one, as the hub takes a period; undefined when there is none. */
export function dayAfter(day: string | undefined): string | undefined {
  return isDay(day) ? daysLater(day, 1) : undefined;
}

/** `2026年11月23日`, or 23 November 2026. */
export function dayText(day: string, say: Say): string {
  const [year, month, date] = day.split('-').map(Number);
  return say(`${year}年${month}月${date}日`, `${date} ${MONTHS[(month ?? 0) - 1]} ${year}`);
}

/** `2026-11-23 14:05:09`, Beijing time; the time only when `isTime`. */
export function instantText(at: string | null | undefined, isTime = false): string {
  const instant = new Date(at ?? Number.NaN);
  if (Number.isNaN(instant.getTime())) return '—';
  const text = instant.toLocaleString('sv-SE', { timeZone: BEIJING });
  return isTime ? text.slice(11) : text;
}
