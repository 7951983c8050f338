import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

const AttendanceMonthSchema = defineEntity({
  name: 'AttendanceMonth',
  comment: '按月考勤',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    month: p.date(),
    schoolDays: p.smallint(),
    daysAttended: p.smallint(),
    absencesWithReason: p.smallint().default(0),
    absencesWithoutReason: p.smallint().default(0),
    ...provenance,
    version,
  },
  checks: [
    { name: 'attendance_month_first_day', expression: 'extract(day from "month") = 1' },
    {
      name: 'attendance_month_days',
      expression:
        '"school_days" between 0 and 31 and least("days_attended", "absences_with_reason", "absences_without_reason") >= 0',
    },
    {
      name: 'attendance_month_sum',
      expression: '"days_attended" + "absences_with_reason" + "absences_without_reason" <= "school_days"',
    },
  ],
  uniques: [{ name: 'attendance_month_unique', properties: ['child', 'month', 'school'] }],
});

/** 按月考勤: how many days of a month a pupil attended a school. */
export class AttendanceMonth extends AttendanceMonthSchema.class {}
AttendanceMonthSchema.setClass(AttendanceMonth);
