import { addDays, findPlainDate, type PlainDate } from '../../../schema/plain-date.ts';

/** The birth dates of children who are at least and at most so many full years old on a day; `until` is exclusive. */
export function birthDatesOf(
  on: string,
  atLeast: number | null,
  atMost: number | null,
): { birthDateFrom?: string; birthDateUntil?: string } {
  return {
    ...(atMost === null ? {} : { birthDateFrom: addDays(yearsBefore(on, atMost + 1), 1) }),
    ...(atLeast === null ? {} : { birthDateUntil: addDays(yearsBefore(on, atLeast), 1) }),
  };
}

/** Full years between a birth date and a day. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** An age as it was typed: whole years from 0 to 17, or null. */
export function readAge(text: string | undefined): number | null {
  return text && /^\d{1,2}$/.test(text) && Number(text) <= 17 ? Number(text) : null;
}

/** The same day some years before; 29 February becomes the 28th. */
function yearsBefore(day: string, years: number): PlainDate {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return findPlainDate(same) ?? (`${year}-02-28` as PlainDate);
}
