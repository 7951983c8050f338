import { addDays, type PlainDate } from './plain-date.ts';

/** Which days are worked in the years that have been published (节假日安排): everything else goes by the week. */
export interface HolidayCalendar {
  /** The years whose arrangement the State Council has published. */
  years: ReadonlySet<number>;
  /** Days off, weekends among them or not. */
  daysOff: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked instead (调休). */
  makeUpDays: ReadonlySet<string>;
}

/** The last day of a period counted in working days. */
export interface DueDay {
  on: PlainDate;
  /** It reaches into a year whose arrangement has not been published: only its weekends are known. */
  isProvisional: boolean;
}

/** Whether a day is worked (工作日). */
export function isWorkingDay(day: PlainDate, { daysOff, makeUpDays }: HolidayCalendar): boolean {
  if (makeUpDays.has(day)) return true;
  return !daysOff.has(day) && !isWeekend(day);
}

/** The day a number of working days after another, which itself does not count: 10 working days from a request on. */
export function addWorkingDays(day: PlainDate, count: number, calendar: HolidayCalendar): DueDay {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('working days are counted from 1');
  let on = day;
  let isProvisional = false;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    isProvisional ||= !calendar.years.has(yearOf(on));
    if (isWorkingDay(on, calendar)) left -= 1;
  }
  return { on, isProvisional };
}

function isWeekend(day: PlainDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
