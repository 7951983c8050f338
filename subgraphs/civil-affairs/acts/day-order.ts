import type { FieldProblem } from '../../../schema/errors.ts';

/** A day that may not lie before another; `what` names the other to the clerk. */
export function notBefore(
  field: string,
  day: string | null | undefined,
  other: string | null | undefined,
  what: string,
): FieldProblem | null {
  if (!day || !other || day >= other) return null;
  return { field: `input.${field}`, message: `日期不能早于${what}(${other}),请核对。` };
}

/** A day that must lie after another. */
export function after(
  field: string,
  day: string | null | undefined,
  other: string | null | undefined,
  what: string,
): FieldProblem | null {
  if (!day || !other || day > other) return null;
  return { field: `input.${field}`, message: `日期必须晚于${what}(${other}),请核对。` };
}

/** An answer and its day belong together. */
export function dated(
  field: string,
  text: string | null | undefined,
  day: string | null | undefined,
): FieldProblem | null {
  return Boolean(text) === Boolean(day)
    ? null
    : { field: `input.${field}`, message: '答复日期和答复内容要同时填写,请补全。' };
}
