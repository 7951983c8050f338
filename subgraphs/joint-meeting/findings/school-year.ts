import { addDays, ageOn, type PlainDate } from '../../../schema/plain-date.ts';
import type { Standards } from './standards.ts';

/** The first day of the school year that a day belongs to (学年): the first of September. */
function schoolYearStart(day: PlainDate): PlainDate {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return `${year}-09-01` as PlainDate;
}

/** Whether a child ought to be in compulsory education in the school year of a day: by its age on the day before that year began. */
export function isOfCompulsoryAge(birthDate: PlainDate, today: PlainDate, standards: Standards): boolean {
  const entry = addDays(schoolYearStart(today), -1);
  if (birthDate > entry) return false;
  const age = ageOn(birthDate, entry);
  return age >= standards.compulsoryFromAge && age < standards.compulsoryBelowAge;
}

/**
 * Whether no school need have a child yet (学籍注册期): it left one for the summer, or is due in school for the first time, and
 * schools are still entering whom they have taken in.
 */
export function isBeforeRegistration(
  { birthDate, leftOn }: { birthDate: PlainDate; leftOn: PlainDate | null },
  today: PlainDate,
  standards: Standards,
): boolean {
  const inYear = (day: string) => `${today.slice(0, 4)}-${day}`;
  if (today > inYear(standards.registrationUntil)) return false;
  if (leftOn !== null && leftOn >= inYear(standards.summerFrom) && leftOn <= inYear('09-01')) return true;
  const yearBefore = addDays(schoolYearStart(today), -1);
  return today >= inYear('09-01') && !isOfCompulsoryAge(birthDate, yearBefore, standards);
}
