import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import { addWorkingDays, type DueDay, type HolidayCalendar } from '../../schema/working-days.ts';
import { AnswerPeriod } from './entities/answer-period.ts';
import { CalendarDay } from './entities/calendar-day.ts';

export type AnswerPeriodKind = AnswerPeriod['kind'];

/** The day by which something that comes in on a day is to be answered, by the standard then in force. */
export async function dueDay(em: EntityManager, kind: AnswerPeriodKind, from: PlainDate): Promise<DueDay> {
  return addWorkingDays(from, await daysToAnswer(em, kind, from), await holidaysSince(em, from));
}

/** The same where a child is in danger now: as many days of the calendar, for danger keeps no holidays (节假日不顺延). */
export async function urgentDueDay(em: EntityManager, kind: AnswerPeriodKind, from: PlainDate): Promise<DueDay> {
  return { on: addDays(from, await daysToAnswer(em, kind, from)), isProvisional: false };
}

async function daysToAnswer(em: EntityManager, kind: AnswerPeriodKind, from: PlainDate): Promise<number> {
  const inForce = { kind, from: { $lte: from }, $or: [{ until: null }, { until: { $gt: from } }] };
  const period = await em.findOne(AnswerPeriod, inForce);
  if (!period) throw new Error(`no answer period of ${kind} in force on ${from}`);
  return period.workingDays;
}

/** The published arrangements from a year on. */
export async function holidaysSince(em: EntityManager, from: PlainDate): Promise<HolidayCalendar> {
  const days = await em.find(CalendarDay, { day: { $gte: `${from.slice(0, 4)}-01-01` } });
  return holidayCalendar(days);
}

/** The calendar that rows make up; a year with any row has been published. */
export function holidayCalendar(rows: readonly Pick<CalendarDay, 'day' | 'kind'>[]): HolidayCalendar {
  const of = (kind: CalendarDay['kind']) => new Set(rows.filter((row) => row.kind === kind).map(({ day }) => day));
  return {
    years: new Set(rows.map(({ day }) => Number(day.slice(0, 4)))),
    daysOff: of('DAY_OFF'),
    makeUpDays: of('WORKING_DAY'),
  };
}
