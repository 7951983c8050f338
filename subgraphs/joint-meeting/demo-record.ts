import type { Viewer } from '../../schema/access/viewer.ts';
import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import { addWorkingDays, type DueDay } from '../../schema/working-days.ts';
import { holidayCalendar } from './due-day.ts';
import { publishedHolidays } from './holidays.ts';
import { type NumberKind, numberOf } from './numbers.ts';

const calendar = holidayCalendar(publishedHolidays());

/** The working days that the demo's due days are counted with. */
export const DEMO_DAYS = { request: 10, correction: 10, review: 2 } as const;

/** A due day. */
export function demoDue(from: PlainDate, workingDays: number): DueDay {
  return addWorkingDays(from, workingDays, calendar);
}

/** A day's office hour in Asia/Shanghai. */
export function atHour(day: PlainDate, hour: number, minute = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + (hour * 60 + minute) * 60_000);
}

/** The last working day not after a day. */
export function workingDayBefore(day: PlainDate): PlainDate {
  const next = demoDue(addDays(day, -1), 1).on;
  return next === day ? day : workingDayBefore(addDays(day, -1));
}

/** Numbers as they would have been given: in order, by kind and year. */
export function demoNumbers(): (kind: NumberKind, on: PlainDate) => string {
  const last = new Map<string, number>();
  return (kind, on) => {
    const year = on.slice(0, 4);
    const sequence = (last.get(kind + year) ?? 0) + 1;
    last.set(kind + year, sequence);
    return numberOf(kind, year, sequence);
  };
}

/** Where demo rows come from. */
export function demoProvenance(recordedOn: PlainDate, recordedBy = '联席会议办公室') {
  return { source: '联席会议登记(演示)', recordedBy, recordedOn };
}

/** Invented people who appear in the demo's papers. */
export const DEMO_DIRECTOR: Pick<Viewer, 'id' | 'name' | 'department' | 'role' | 'division'> = {
  id: 'demo-child-director',
  name: '阮春妮(佟庄村儿童主任)',
  department: 'CIVIL_AFFAIRS',
  role: 'CASEWORKER',
  division: '210421102210',
};

/** Whoever reviews and decides in the demo. */
export const DEMO_PEOPLE = {
  CIVIL_AFFAIRS: '郎静川(县民政局副局长)',
  EDUCATION: '毕承钧(县教育局基础教育股股长)',
  WOMENS_FEDERATION: '舒以宁(县妇联家庭儿童部)',
  YOUTH_LEAGUE: '尚启航(共青团县委结对团干部)',
} as const;
