import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../schema/plain-date.ts';
import { addWorkingDays, isWorkingDay } from '../../schema/working-days.ts';
import { holidayCalendar } from '../../subgraphs/joint-meeting/due-day.ts';
import { publishedHolidays } from '../../subgraphs/joint-meeting/holidays.ts';

const calendar = holidayCalendar(publishedHolidays());
const day = (text: string) => text as PlainDate;
const counted = (from: string, count: number) => addWorkingDays(day(from), count, calendar);

/** All days of a year. */
const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10)).filter(
    (each) => each.startsWith(String(year)),
  );

describe('working days 工作日', () => {
  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days, as published', (year, count) => {
    expect(daysOf(year).filter((each) => isWorkingDay(day(each), calendar))).toHaveLength(count);
  });

  test.each([
    ['an ordinary Monday counts from Tuesday on', '2026-03-02', 10, '2026-03-16'],
    ['a Friday goes over two weekends', '2026-03-06', 10, '2026-03-20'],
    ['a request on a Saturday counts from Monday on', '2026-03-07', 1, '2026-03-09'],
    [
      'the day before the Spring Festival of 2026: nine days off, the Saturday after is worked',
      '2026-02-13',
      10,
      '2026-03-05',
    ],
    ['a Sunday worked instead (26 January 2025) is a working day', '2025-01-24', 1, '2025-01-26'],
    ['the National Day holiday of 2025 has eight days, and the 11th is worked', '2025-09-30', 3, '2025-10-11'],
    ['the National Day holiday of 2024', '2024-09-30', 5, '2024-10-12'],
    [
      'over New Year into a published year: 1 to 3 January 2026 off, Sunday the 4th worked',
      '2025-12-31',
      1,
      '2026-01-04',
    ],
  ])('%s', (_, from, count, on) => {
    expect(counted(from, count)).toEqual({ on, isProvisional: false });
  });

  test('a period that reaches into a year without a published arrangement knows its weekends only, and says so', () => {
    expect(counted('2026-12-30', 1)).toEqual({ on: '2026-12-31', isProvisional: false });
    expect(counted('2026-12-31', 1)).toEqual({ on: '2027-01-01', isProvisional: true });
    expect(counted('2026-12-24', 10)).toEqual({ on: '2027-01-07', isProvisional: true });
  });

  test('fewer than one day is no period', () => {
    expect(() => counted('2026-03-02', 0)).toThrow(RangeError);
    expect(() => counted('2026-03-02', 1.5)).toThrow(RangeError);
  });
});
