import { LockMode } from '@mikro-orm/postgresql';
import { addMonths, type PlainDate } from '../../../schema/plain-date.ts';
import type { Act } from '../../act.ts';
import { problem, refuse } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { AttendanceMonth } from '../entities/attendance-month.ts';
import { Enrolment } from '../entities/enrolment.ts';
import type { RecordAttendanceMonthInput } from '../schema.generated.ts';
import { attendanceDays } from './parts/attendance-days.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';

/** 登记或更正一个月的考勤, for a pupil enrolled in that month; a correction names the version it has seen. */
export const recordAttendanceMonth: Act<RecordAttendanceMonthInput> = async (input, work) => {
  const { em } = work;
  const { month } = input;
  const row = { ...attendanceDays(input, work.today), ...recorded(work, '考勤台账') };
  const { child, school } = await pupilAtSchool(em, input);
  const began = { from: { $lt: addMonths(month as PlainDate, 1) } };
  const lasted = { $or: [{ until: null }, { until: { $gt: month } }] };
  if (!(await em.findOne(Enrolment, { child, school, ...began, ...lasted })))
    refuse(problem('month', '该生这个月在本校没有学籍,请核对学校和月份。'));
  const known = await em.findOne(AttendanceMonth, { child, school, month });
  const version = input.expectedVersion ?? null;
  refuse(
    known && version === null ? problem('expectedVersion', '这个月的考勤已登记;如需更正,请填写看到的版本号。') : null,
    !known && version !== null ? problem('expectedVersion', '这个月还没有考勤可更正;首次登记请不要填写版本号。') : null,
  );
  if (known) await em.lock(known, LockMode.OPTIMISTIC, version as number);
  const written = known ? em.assign(known, row) : em.create(AttendanceMonth, { child, school, month, ...row });
  await em.flush();
  return written.id;
};
