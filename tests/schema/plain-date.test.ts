import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  dayAt,
  findPlainDate,
  type PlainDate,
  parsePlainDate,
} from '../../schema/plain-date.ts';

const day = (text: string) => text as PlainDate;

describe("the hub's day", () => {
  it('is the day in Asia/Shanghai: it begins at 16:00 UTC', () => {
    expect(dayAt(new Date('2026-02-28T15:59:59Z'))).toBe('2026-02-28');
    expect(dayAt(new Date('2026-02-28T16:00:00Z'))).toBe('2026-03-01');
  });

  it.each(['2024-02-30', '2023-02-29', '24-1-1', '2024-13-01', '2024/01/01', '2024-01-01T00:00', '1899-12-31', ''])(
    '%s is no day',
    (text) => {
      expect(findPlainDate(text)).toBeNull();
      expect(() => parsePlainDate(text)).toThrow('YYYY-MM-DD');
    },
  );

  it('counts completed years: a child is 16 on its birthday, not the day before', () => {
    expect(ageOn(day('2010-06-15'), day('2026-06-14'))).toBe(15);
    expect(ageOn(day('2010-06-15'), day('2026-06-15'))).toBe(16);
    expect(ageOn(day('2012-02-29'), day('2026-02-28'))).toBe(13);
  });

  it('a month after the last of January is the last of February', () => {
    expect([
      addMonths(day('2024-01-31'), 1),
      addMonths(day('2023-01-31'), 1),
      addMonths(day('2024-03-31'), -13),
    ]).toEqual(['2024-02-29', '2023-02-28', '2023-02-28']);
    expect(addDays(day('2024-12-31'), 1)).toBe('2025-01-01');
  });
});
