/** A calendar day `YYYY-MM-DD` in Asia/Shanghai, with no time and no zone (日期). */
export type PlainDate = string & { readonly plainDate: unique symbol };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const MOST_DAYS = 150_000;

/** The day, when the text is an existing calendar day between 1900 and 2199. */
export function findPlainDate(text: string): PlainDate | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const day = readDay(text);
  if (day !== null && read.size < MOST_DAYS) read.set(text, day);
  return day;
}

function readDay(text: string): PlainDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const day = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return exists && year >= 1900 && year < 2200 ? (text as PlainDate) : null;
}

/** The day, or an error when the text is not an existing calendar day. */
export function parsePlainDate(text: string): PlainDate {
  const day = findPlainDate(text);
  if (!day) throw new RangeError('日期无效:请写成 YYYY-MM-DD,例如 2024-09-01。');
  return day;
}

/** The hub's day at an instant: the calendar day in Asia/Shanghai (UTC+8, no daylight saving since 1991). */
export function dayAt(instant: Date): PlainDate {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as PlainDate;
}

/** The day a number of days later (negative: earlier). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOfNumber(numberOfDay(day) + days);
}

/** The number of days from one day to another. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** The day a number of months later; a day past the end of the month becomes its last day. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOfNumber(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)) / DAY_MS);
}

/** Days are few and asked for often: each is written out once. */
const read = new Map<string, PlainDate>();
const written = new Map<number, PlainDate>();
const numbered = new Map<string, number>();

function dayOfNumber(number: number): PlainDate {
  const known = written.get(number);
  if (known) return known;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10) as PlainDate;
  if (written.size < MOST_DAYS) written.set(number, day);
  return day;
}

function numberOfDay(day: PlainDate): number {
  const known = numbered.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  if (numbered.size < MOST_DAYS) numbered.set(day, number);
  return number;
}

/** Completed years of age on a day (周岁). */
export function ageOn(birth: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
