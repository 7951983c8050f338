import type { FieldProblem } from '../../schema/errors.ts';

/** Whether a place was open on a day: nothing happens in a harbour or base before it opens or after it closes. */
export function openOn(
  field: string,
  day: string,
  place: { openedOn: string; closedOn?: string | null } | null,
): FieldProblem | null {
  if (!place || (day >= place.openedOn && (!place.closedOn || day < place.closedOn))) return null;
  return { field: `input.${field}`, message: '该场所在这一天没有启用,请核对日期或场所。' };
}
