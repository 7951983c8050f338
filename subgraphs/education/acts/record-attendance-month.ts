import { LockMode } from '@mikro-orm/postgresql';
import { addDays, addMonths, type PlainDate } from '../../../schema/plain-date.ts';
import type { Act } from '../../act.ts';
import { notInFuture, notNegative, refuse } from '../../check.ts';
import { AttendanceMonth } from '../entities/attendance-month.ts';
import { Enrolment } from '../entities/enrolment.ts';
import type { RecordAttendanceMonthInput } from '../schema.generated.ts';
import { firstOfMonth } from './parts/first-of-month.ts';
import { problem } from './parts/problem.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';
import { recorded } from './parts/recorded.ts';

/** 登记或更正一个月的考勤: a correction names the version it has seen. */
export const recordAttendanceMonth: Act<RecordAttendanceMonthInput> = async (input, work) => {
  const { em, today } = work;
  const days = {
    schoolDays: input.schoolDays,
    daysAttended: input.daysAttended,
    absencesWithReason: input.absencesWithReason ?? 0,
    absencesWithoutReason: input.absencesWithoutReason ?? 0,
  };
  const nextMonth = addMonths(input.month as PlainDate, 1);
  const lastDay = Number(addDays(nextMonth, -1).slice(8));
  const accounted = days.daysAttended + days.absencesWithReason + days.absencesWithoutReason;
  refuse(
    firstOfMonth('month', input.month),
    notInFuture('month', input.month, today),
    ...Object.entries(days).map(([field, value]) => notNegative(field, value)),
    days.schoolDays > lastDay ? problem('schoolDays', `这个月只有 ${lastDay} 天,请核对应出勤天数。`) : null,
    accounted > days.schoolDays ? problem('daysAttended', '出勤、请假与旷课之和不能超过应出勤天数,请核对。') : null,
  );
  const { child, school } = await pupilAtSchool(em, input);
  const enrolled = { child, school, from: { $lt: nextMonth }, $or: [{ until: null }, { until: { $gt: input.month } }] };
  if (!(await em.findOne(Enrolment, enrolled))) refuse(problem('month', '该生这个月在本校没有学籍,请核对学校和月份。'));
  const known = await em.findOne(AttendanceMonth, { child, school, month: input.month });
  const { expectedVersion } = input;
  if (!known && expectedVersion !== null && expectedVersion !== undefined)
    refuse(problem('expectedVersion', '这个月还没有考勤可更正;首次登记请不要填写版本号。'));
  if (known && (expectedVersion === null || expectedVersion === undefined))
    refuse(problem('expectedVersion', '这个月的考勤已登记;如需更正,请填写看到的版本号。'));
  if (known) await em.lock(known, LockMode.OPTIMISTIC, expectedVersion as number);
  const row =
    known ?? em.create(AttendanceMonth, { child, school, month: input.month, ...days, ...recorded(SOURCE, work) });
  em.assign(row, { ...days, ...recorded(SOURCE, work) });
  await em.flush();
  return row.id;
};

const SOURCE = '考勤台账';
