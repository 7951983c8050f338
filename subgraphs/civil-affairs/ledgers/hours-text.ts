import type { FieldProblem } from '../../../schema/errors.ts';
import { problem } from '../../check.ts';
import { openingTime } from '../../check-place.ts';
import type { HomeSeason, Weekday } from '../schema.generated.ts';

/** The words before the hours of a part of the year; hours without one hold all year. */
const SEASONS: Readonly<Record<string, HomeSeason>> = {
  学期中: 'SCHOOL_TERM',
  寒暑假: 'HOLIDAY',
  全年: 'ALL_YEAR',
};

const HOURS = /^(学期中|寒暑假|全年)?(\d{1,2}:\d{2})[-—–~至到](\d{1,2}:\d{2})$/;

/** Opening hours of a weekday (一个时段). */
export interface Hours {
  weekday: Weekday;
  season: HomeSeason;
  opensAt: string;
  closesAt: string;
}

/** What a cell says of a weekday: 「15:30-17:30」, 「学期中 15:30-17:30;寒暑假 09:00-16:00」; null: it cannot be read. */
export function hoursOf(weekday: Weekday, text: string): Hours[] | null {
  const hours: Hours[] = [];
  for (const part of text.normalize('NFKC').split(/[;;、,,\n]/)) {
    const written = part.replace(/\s/g, '');
    if (written === '') continue;
    const [, season, opensAt, closesAt] = HOURS.exec(written) ?? [];
    if (!opensAt || !closesAt) return null;
    hours.push({
      weekday,
      season: SEASONS[season ?? '全年'] as HomeSeason,
      opensAt: opensAt.padStart(5, '0'),
      closesAt: closesAt.padStart(5, '0'),
    });
  }
  return hours;
}

/** What is wrong with the hours of a weekday. */
export function hoursProblem(column: string, weekday: Weekday, text: string | null): FieldProblem | null {
  if (text === null) return null;
  const hours = hoursOf(weekday, text);
  if (!hours) return problem(column, '开放时间应写成“09:00-16:00”或“学期中 15:30-17:30;寒暑假 09:00-16:00”。');
  const wrong = hours.map((each) => openingTime(column, each)).find((each) => each !== null);
  return wrong ? problem(column, wrong.message) : null;
}
