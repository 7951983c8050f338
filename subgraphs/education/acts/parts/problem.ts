import type { FieldProblem } from '../../../../schema/errors.ts';

/** What is wrong with a field of the input, as a sentence that says what to do. */
export function problem(field: string, message: string): FieldProblem {
  return { field: `input.${field}`, message };
}
