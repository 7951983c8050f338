import { addDays, addMonths, daysBetween, type PlainDate } from '../../../schema/plain-date.ts';

/** What was to happen once an interval, and when it last did. */
interface Regular {
  /** From when on it is due. */
  since: PlainDate;
  last: PlainDate | null;
  intervalMonths: number;
  /** So many days before the interval ends it is pointed out. */
  reminderDays: number;
}

/** The first day of the interval that a day lies in; intervals are counted from January. */
function intervalStart(day: PlainDate, months: number): PlainDate {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01` as PlainDate;
}

/**
 * The last day on which it can still be made good when it is missed (逾期): it has not happened in this interval, and neither in the
 * whole interval before, or this one is about to end. Null when it is not missed.
 */
export function missedUntil(
  { since, last, intervalMonths, reminderDays }: Regular,
  today: PlainDate,
): PlainDate | null {
  const start = intervalStart(today, intervalMonths);
  if (last !== null && last >= start) return null;
  const end = addDays(addMonths(start, intervalMonths), -1);
  const before = addMonths(start, -intervalMonths);
  const wasMissed = since <= before && (last === null || last < before);
  return wasMissed || daysBetween(today, end) < reminderDays ? end : null;
}
