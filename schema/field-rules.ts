import type { FieldProblem } from './errors.ts';
import { nationalIdProblem } from './national-id.ts';
import type { PlainDate } from './plain-date.ts';

type Maybe<T> = T | null | undefined;

/** What is wrong with a field of the input, as a sentence that says what to do. */
export const problem = (field: string, message: string): FieldProblem => ({ field: `input.${field}`, message });

/** A character that is neither a space nor invisible. */
const VISIBLE = /[^\p{C}\p{Z}]/u;

/** A text that must say something, of at most `most` characters (default 200). */
export function saysSomething(field: string, text: Maybe<string>, most = 200): FieldProblem | null {
  if (text === null || text === undefined) return null;
  if (!VISIBLE.test(text)) return problem(field, '不能为空,请填写。');
  return text.length > most ? problem(field, `最多 ${most} 个字,请精简。`) : null;
}

/** A day that has come: visits, changes and measurements are recorded afterwards. */
export function notInFuture(field: string, day: Maybe<string>, today: PlainDate): FieldProblem | null {
  return day && day > today ? problem(field, '日期不能晚于今天,请核对后填写实际发生的日期。') : null;
}

/** A period whose end lies after its start. */
export function inOrder(field: string, from: Maybe<string>, until: Maybe<string>): FieldProblem | null {
  return from && until && until <= from ? problem(field, '结束日期必须晚于开始日期,请核对两个日期。') : null;
}

/** A day not before another one; `what` names the other to the clerk. */
export function notBefore(field: string, day: Maybe<string>, other: Maybe<string>, what: string): FieldProblem | null {
  return day && other && day < other ? problem(field, `日期不能早于${what}(${other}),请核对。`) : null;
}

/** A number above zero: areas, amounts, numbers of people. */
export function positive(field: string, value: Maybe<number>): FieldProblem | null {
  return typeof value === 'number' && !(value > 0) ? problem(field, '必须大于 0,请填写实际数值。') : null;
}

/** A number that is not negative. */
export function notNegative(field: string, value: Maybe<number>): FieldProblem | null {
  return typeof value === 'number' && !(value >= 0) ? problem(field, '不能小于 0,请填写实际数值。') : null;
}

/** A list that names something; `what` says one of what. */
export function atLeastOne(field: string, list: Maybe<readonly unknown[]>, what = '一项'): FieldProblem | null {
  return list?.length === 0 ? problem(field, `请至少填写${what}。`) : null;
}

/** A telephone number as people write it: digits, with `+`, `-` and spaces. */
export function phoneNumber(field: string, phone: Maybe<string>): FieldProblem | null {
  return phone && !/^[0-9+][0-9 -]{2,19}$/.test(phone)
    ? problem(field, '电话号码只能由数字和短横线组成,最多 20 位,请核对。')
    : null;
}

/** A citizen identification number (GB 11643). */
export function validNationalId(field: string, text: Maybe<string>, today: PlainDate): FieldProblem | null {
  const message = text === null || text === undefined ? null : nationalIdProblem(text, today);
  return message ? problem(field, message) : null;
}
