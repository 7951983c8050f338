import type { PlainDate } from '../../../schema/plain-date.ts';
import type { ChildFacts } from '../findings/child-facts.ts';
import { hasCategory, inRegister } from '../findings/in-register.ts';
import { missedUntil } from '../findings/missed-interval.ts';

const EVER = '1900-01-01' as PlainDate;

/** Whether the League owes a child regular visits and care: it is de-facto unattended, or paired (常态关爱对象). */
export function isToBeCaredFor(facts: ChildFacts): boolean {
  const isPaired = inRegister(facts) !== null && Boolean(facts.youthLeague?.pairing);
  return isPaired || hasCategory(facts, 'DE_FACTO_UNATTENDED');
}

/** Whether something that is to happen once an interval has happened in this one, or in the one before. */
export function happenedInTime(last: PlainDate | null | undefined, intervalMonths: number, today: PlainDate): boolean {
  return !!last && missedUntil({ since: EVER, last, intervalMonths, reminderDays: 0 }, today) === null;
}
