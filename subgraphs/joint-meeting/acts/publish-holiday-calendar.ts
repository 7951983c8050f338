import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act } from '../../act.ts';
import { atLeastOne, problem, refuse, saysSomething } from '../../check.ts';
import { isOf, reserved } from '../actor.ts';
import { CalendarDay } from '../entities/calendar-day.ts';
import { recountProvisional } from '../recount-provisional.ts';
import type { PublishHolidayCalendarInput } from '../schema.generated.ts';

/** 登记节假日安排: a year once; due days that reached into it without knowing it are counted again. */
export const publishHolidayCalendar: Act<PublishHolidayCalendarInput> = async (input, { em, viewer }) => {
  const { year, document, days } = input;
  const isKnown = (await em.count(CalendarDay, { day: { $gte: `${year}-01-01`, $lt: `${year + 1}-01-01` } })) > 0;
  refuse(reserved('year', isOf(viewer, 'JOINT_MEETING', ['MANAGER']), '联席会议的管理人员'));
  refuse(
    isKnown ? problem('year', '这一年的节假日安排已经登记,不能重复登记。') : null,
    saysSomething('document', document),
    atLeastOne('days', days, '一天'),
    ...days.flatMap((each, at) => dayProblems(input, each, at)),
  );
  const rows = days.map(({ day, kind, name }) => em.create(CalendarDay, { day, kind, name, document }));
  await em.flush();
  await recountProvisional(em);
  return rows.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]?.id as number;
};

type Day = PublishHolidayCalendarInput['days'][number];

function dayProblems({ year, days }: PublishHolidayCalendarInput, { day, kind, name }: Day, at: number) {
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const problems: (FieldProblem | null)[] = [
    day.startsWith(`${year}-`) ? null : problem(`days.${at}.day`, `不在 ${year} 年内,请核对。`),
    days.findIndex((each) => each.day === day) < at ? problem(`days.${at}.day`, '这一天重复了,请保留一条。') : null,
    kind === 'WORKING_DAY' && !isWeekend ? problem(`days.${at}.kind`, '调休上班只能是星期六或星期日。') : null,
    saysSomething(`days.${at}.name`, name, 40),
  ];
  return problems;
}
