import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { gradeBefore, gradeOf, type SchoolMonth } from './demo-school-year.ts';
import type { DemoPlace, DemoSetting } from './demo-setting.ts';
import { AttendanceMonth } from './entities/attendance-month.ts';
import { Enrolment } from './entities/enrolment.ts';
import { Pupil } from './entities/pupil.ts';

const CLERK = '学籍管理员';

/** With fewer children in the demo, a school has one class a grade. */
const ENOUGH_FOR_CLASSES = 5_000;

/** Writes the pupil, the enrolment (two where the story says so) and the attendance; gives the school. */
export function writePupil(child: DemoChild, setting: DemoSetting): DemoPlace {
  const { emit, year } = setting;
  const random = child.random('school');
  const grade = gradeOf(child.birthDate, year.start);
  const written = { source: '学籍登记', recordedBy: CLERK, recordedOn: year.start };
  emit(Pupil, {
    id: child.id,
    name: child.name,
    sex: child.sex,
    birthDate: child.birthDate,
    divisionCode: child.newVillageCode ?? child.villageCode,
    ...written,
  });
  const schoolId = setting.schools.schoolOf(child, grade, random);
  const classes = setting.population.size < ENOUGH_FOR_CLASSES ? 1 : 3;
  const className = `${random.int(1, classes)}班`;
  const row = { child: child.id, school: schoolId, grade, className };
  const before = gradeBefore(grade);
  emit(Enrolment, { ...row, kind: before ? 'PROMOTED' : 'ENROLLED', from: year.start, ...written });
  if (before && !setting.isLarge) {
    const from = addMonths(year.start, -12);
    const ended = { grade: before, kind: gradeBefore(before) ? 'PROMOTED' : 'ENROLLED', from, until: year.start };
    emit(Enrolment, { ...row, ...ended, leavingReason: 'PROMOTED', ...written, recordedOn: from });
  }
  if (child.story.isEnrolledTwice) {
    const school = setting.schools.secondSchoolOf(child, grade, schoolId);
    setting.classes.teacherOf(school, grade, className);
    const from = laterOf(year.start, addDays(setting.population.today, -40));
    emit(Enrolment, { ...row, school, kind: 'TRANSFERRED', from, ...written, recordedOn: from });
  }
  writeAttendance(child, schoolId, before ? null : year.start, random, setting);
  return { schoolId, teacher: setting.classes.teacherOf(schoolId, grade, className) };
}

function laterOf(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}

/** The last three school months; in a large population the last one that is over, or this one in the first month of a year. */
function writeAttendance(
  child: DemoChild,
  schoolId: number,
  since: PlainDate | null,
  random: Random,
  { emit, year, isLarge }: DemoSetting,
): void {
  const start = isLarge ? year.start : since;
  const attended = year.months.filter(({ first }) => !start || first >= start);
  const isMissing = child.story.dropout !== null && child.story.dropout !== 'RETURNED';
  for (const [at, month] of (isLarge ? attended.slice(0, 2).slice(-1) : attended).entries()) {
    const absences = absencesIn(month, isMissing && at === 0, child.story.dropout === 'RETURNED' && at === 2, random);
    emit(AttendanceMonth, {
      child: child.id,
      school: schoolId,
      month: month.first,
      schoolDays: month.schoolDays,
      daysAttended: month.schoolDays - absences.withReason - absences.withoutReason,
      absencesWithReason: absences.withReason,
      absencesWithoutReason: absences.withoutReason,
      source: '考勤台账',
      recordedBy: CLERK,
      recordedOn: month.first,
    });
  }
}

function absencesIn({ schoolDays }: SchoolMonth, isMissing: boolean, wasMissing: boolean, random: Random) {
  if (isMissing) return { withReason: 0, withoutReason: Math.ceil(schoolDays * 0.8) };
  if (wasMissing) return { withReason: 0, withoutReason: Math.ceil(schoolDays * 0.5) };
  return { withReason: random.chance(0.2) ? random.int(1, Math.min(3, schoolDays)) : 0, withoutReason: 0 };
}
