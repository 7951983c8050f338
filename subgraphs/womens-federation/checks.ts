import type { FieldProblem } from '../../schema/errors.ts';

type Maybe<T> = T | null | undefined;

const problem = (field: string, message: string): FieldProblem => ({ field: `input.${field}`, message });

/** A list that names at least one thing. */
export function atLeastOne(field: string, list: Maybe<readonly unknown[]>): FieldProblem | null {
  return list && list.length === 0 ? problem(field, '至少选择或填写一项。') : null;
}

/** A list of people's names, none of them blank or longer than a name. */
export function peopleNamed(field: string, names: readonly string[]): FieldProblem | null {
  if (names.length === 0) return problem(field, '至少填写一名参加人员。');
  return names.some((name) => name.trim() === '' || name.length > 50)
    ? problem(field, '每名人员的姓名须填写,且不超过 50 个字。')
    : null;
}

/** A telephone number as people write it: digits, with `+`, `-` and spaces. */
export function phoneNumber(field: string, phone: Maybe<string>): FieldProblem | null {
  return phone && !/^[0-9+][0-9 -]{2,19}$/.test(phone)
    ? problem(field, '电话号码只能由数字和短横线组成,最多 20 位,请核对。')
    : null;
}

/** A day not before another one. */
export function notBefore(field: string, day: Maybe<string>, first: Maybe<string>, what: string): FieldProblem | null {
  return day && first && day < first ? problem(field, `日期不能早于${what},请核对。`) : null;
}

/** A place that was open on the day. */
export function openOn(
  field: string,
  place: Maybe<{ openedOn: string; closedOn?: string | null }>,
  day: string,
): FieldProblem | null {
  if (!place || (place.openedOn <= day && (!place.closedOn || day < place.closedOn))) return null;
  return problem(field, '这个站点在该日期没有开放,请核对日期或重新选择站点。');
}

/** Somebody who was in office on the day. */
export function inOfficeOn(
  field: string,
  person: Maybe<{ from: string; until?: string | null }>,
  day: string,
): FieldProblem | null {
  if (!person || (person.from <= day && (!person.until || day < person.until))) return null;
  return problem(field, '此人在该日期不在任,请核对日期或重新选择人员。');
}

/** An area that is above zero and can be real. */
export function realArea(field: string, area: Maybe<number>): FieldProblem | null {
  if (area === null || area === undefined || (area >= 0.1 && area <= 100_000)) return null;
  return problem(field, '面积应大于 0 且不超过 100000 平方米,请填写实际数值。');
}
