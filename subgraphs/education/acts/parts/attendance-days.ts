import { addDays, addMonths, type PlainDate } from '../../../../schema/plain-date.ts';
import { notInFuture, notNegative, problem, refuse } from '../../../check.ts';
import type { RecordAttendanceMonthInput } from '../../schema.generated.ts';
import { firstOfMonth } from './first-of-month.ts';

/** The days of an attendance month: they fit the calendar month, which has begun, and the parts fit the whole. */
export function attendanceDays(input: RecordAttendanceMonthInput, today: PlainDate) {
  const days = {
    schoolDays: input.schoolDays,
    daysAttended: input.daysAttended,
    absencesWithReason: input.absencesWithReason ?? 0,
    absencesWithoutReason: input.absencesWithoutReason ?? 0,
  };
  refuse(firstOfMonth('month', input.month), notInFuture('month', input.month, today));
  const lastDay = Number(addDays(addMonths(input.month as PlainDate, 1), -1).slice(8));
  const accounted = days.daysAttended + days.absencesWithReason + days.absencesWithoutReason;
  refuse(
    ...Object.entries(days).map(([field, value]) => notNegative(field, value)),
    days.schoolDays > lastDay ? problem('schoolDays', `这个月只有 ${lastDay} 天,请核对应出勤天数。`) : null,
    accounted > days.schoolDays ? problem('daysAttended', '出勤、请假与旷课之和不能超过应出勤天数,请核对。') : null,
  );
  return days;
}
