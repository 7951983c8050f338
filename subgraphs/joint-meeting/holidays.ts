import { readFileSync } from 'node:fs';
import type { CalendarDay } from './entities/calendar-day.ts';

/** A day of the published arrangements, as `holidays.csv` has it. */
export type PublishedDay = Pick<CalendarDay, 'day' | 'kind' | 'name' | 'document'>;

/** The arrangements that the State Council had published when this was written: 2024 to 2026. */
export function publishedHolidays(): PublishedDay[] {
  const [, ...lines] = readFileSync(new URL('./holidays.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [day, kind, name, document] = line.split(',') as [string, CalendarDay['kind'], string, string];
    return { day, kind, name, document };
  });
}
