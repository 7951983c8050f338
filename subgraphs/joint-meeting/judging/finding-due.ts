import type { PlainDate } from '../../../schema/plain-date.ts';
import { addWorkingDays, type HolidayCalendar } from '../../../schema/working-days.ts';
import type { FindingRule } from '../finding-rule.ts';

/** By when a finding has to be dealt with (办理期限), and from which day that is counted. */
export interface FindingDue {
  countedFrom: PlainDate;
  dueOn: PlainDate;
  isDueProvisional: boolean;
}

/** The working days of a rule, counted from a day. */
export function findingDue(
  { dueWorkingDays }: Pick<FindingRule, 'dueWorkingDays'>,
  countedFrom: PlainDate,
  calendar: HolidayCalendar,
): FindingDue {
  const { on, isProvisional } = addWorkingDays(countedFrom, dueWorkingDays, calendar);
  return { countedFrom, dueOn: on, isDueProvisional: isProvisional };
}
