import type { FieldProblem } from '../schema/errors.ts';
import { problem } from './check.ts';

type Maybe<T> = T | null | undefined;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A place that was open on the day: nothing happens in one before it opens or after it closes. */
export function openOn(
  field: string,
  place: Maybe<{ openedOn: string; closedOn?: Maybe<string> }>,
  day: string,
): FieldProblem | null {
  if (!place || (place.openedOn <= day && (!place.closedOn || day < place.closedOn))) return null;
  return problem(field, '该场所在这一天没有启用,请核对日期或场所。');
}

/** Somebody who was in office on the day. */
export function inOfficeOn(
  field: string,
  person: Maybe<{ from: string; until?: Maybe<string> }>,
  day: string,
): FieldProblem | null {
  if (!person || (person.from <= day && (!person.until || day < person.until))) return null;
  return problem(field, '此人在该日期不在任,请核对日期或重新选择人员。');
}

/** An opening time (开放时间): both times as `HH:MM`, closing after opening. */
export function openingTime(field: string, { opensAt, closesAt }: { opensAt: string; closesAt: string }) {
  if (!CLOCK.test(opensAt)) return problem(`${field}.opensAt`, '时间应写成 HH:MM,例如 08:30。');
  if (!CLOCK.test(closesAt)) return problem(`${field}.closesAt`, '时间应写成 HH:MM,例如 17:00。');
  return closesAt > opensAt ? null : problem(`${field}.closesAt`, '关门时间必须晚于开门时间,请核对。');
}
