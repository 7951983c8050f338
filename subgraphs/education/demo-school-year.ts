import { addDays, addMonths, ageOn, type PlainDate } from '../../schema/plain-date.ts';
import { SCHOOL_GRADES } from './entities/enrolment.ts';
import type { SchoolGrade } from './schema.generated.ts';

/** The school year of the demo's day. */
export interface SchoolYear {
  /** The first day of this school year, 1 September. */
  start: PlainDate;
  /** The school months up to this one, the latest first; the holiday months February and August are none. */
  months: readonly SchoolMonth[];
}

/** A month with its school days so far. */
export interface SchoolMonth {
  first: PlainDate;
  schoolDays: number;
}

const YOUNGEST = 3;

/** The school year of a day: it begins on 1 September. */
export function schoolYearOf(today: PlainDate): SchoolYear {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const thisMonth = `${today.slice(0, 7)}-01` as PlainDate;
  const months = [0, 1, 2, 3, 4]
    .map((back) => addMonths(thisMonth, -back))
    .filter((first) => !['02', '08'].includes(first.slice(5, 7)))
    .map((first) => ({ first, schoolDays: weekdays(first, today) }))
    .filter(({ schoolDays }) => schoolDays > 0)
    .slice(0, 3);
  return { start: `${year}-09-01` as PlainDate, months };
}

/** The grade of a child born on that day: the youngest class at three completed years on 31 August. */
export function gradeOf(birthDate: PlainDate, start: PlainDate): SchoolGrade {
  const at = ageOn(birthDate, addDays(start, -1)) - YOUNGEST;
  return SCHOOL_GRADES[Math.min(Math.max(at, 0), SCHOOL_GRADES.length - 1)] as SchoolGrade;
}

/** The grade before, where it belongs to the same school. */
export function gradeBefore(grade: SchoolGrade): SchoolGrade | null {
  const before = SCHOOL_GRADES[SCHOOL_GRADES.indexOf(grade) - 1];
  return before && before.split('_')[0] === grade.split('_')[0] ? before : null;
}

function weekdays(first: PlainDate, today: PlainDate): number {
  const end = addMonths(first, 1);
  let count = 0;
  for (let day = first; day < end && day <= today; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}
