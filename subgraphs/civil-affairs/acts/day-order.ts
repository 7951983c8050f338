import type { FieldProblem } from '../../../schema/errors.ts';
import { problem } from '../../check.ts';

/** A day that must lie after another. */
export function after(
  field: string,
  day: string | null | undefined,
  other: string | null | undefined,
  what: string,
): FieldProblem | null {
  if (!day || !other || day > other) return null;
  return problem(field, `日期必须晚于${what}(${other}),请核对。`);
}

/** An answer and its day belong together. */
export function dated(
  field: string,
  text: string | null | undefined,
  day: string | null | undefined,
): FieldProblem | null {
  return Boolean(text) === Boolean(day) ? null : problem(field, '答复日期和答复内容要同时填写,请补全。');
}
