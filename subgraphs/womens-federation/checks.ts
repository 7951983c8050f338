import type { FieldProblem } from '../../schema/errors.ts';
import { atLeastOne, problem } from '../check.ts';

type Maybe<T> = T | null | undefined;

/** A list of people's names, none of them blank or longer than a name. */
export function peopleNamed(field: string, names: readonly string[]): FieldProblem | null {
  if (names.length === 0) return atLeastOne(field, names, '一名参加人员');
  return names.some((name) => name.trim() === '' || name.length > 50)
    ? problem(field, '每名人员的姓名须填写,且不超过 50 个字。')
    : null;
}

/** An area that is above zero and can be real. */
export function realArea(field: string, area: Maybe<number>): FieldProblem | null {
  if (area === null || area === undefined || (area >= 0.1 && area <= 100_000)) return null;
  return problem(field, '面积应大于 0 且不超过 100000 平方米,请填写实际数值。');
}
